// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>What a case says should come out.</summary>
internal abstract record CaseExpectation
{
    /// <summary>A value.</summary>
    /// <param name="Known">The value; for NaN and the infinities <see cref="FormulaError.UnreadableMeasure"/>, for a number beyond our bound <see cref="FormulaError.Overflow"/>.</param>
    /// <param name="Text">How the case writes it.</param>
    public sealed record Value(FormulaValue Known, string Text) : CaseExpectation
    {
        /// <summary>True for NaN and the infinities.</summary>
        public bool IsNotANumber => Known.Error is FormulaError.UnreadableMeasure;

        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>A refusal; <see cref="Stage"/> is <c>parse</c>, <c>parse-or-type</c> or <c>evaluation</c>.</summary>
    public sealed record Error(string Stage) : CaseExpectation
    {
        /// <inheritdoc/>
        public override string ToString() => $"erreur ({Stage})";
    }

    /// <summary>That the formula is right or wrong for its place, whatever its value.</summary>
    public sealed record Validity(bool IsValid) : CaseExpectation
    {
        /// <inheritdoc/>
        public override string ToString() => IsValid ? "formule valable" : "formule refusée";
    }
}
