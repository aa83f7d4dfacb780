// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics.CodeAnalysis;

namespace Timonier.Foundation;

/// <summary>What an act answers: a value, or the refusal that the user must read.</summary>
/// <remarks>Bugs throw; a refusal is an answer. The default value is a refusal-less, value-less outcome and is never returned.</remarks>
public readonly struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value, when there is no refusal.</summary>
    public T? Value { get; }

    /// <summary>The refusal, or nothing.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when the act was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>An outcome that holds a value.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Outcomes are returned by implicit conversion only.")]
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>An outcome that holds a refusal.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Outcomes are returned by implicit conversion only.")]
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
