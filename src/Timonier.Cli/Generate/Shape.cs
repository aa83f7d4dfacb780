// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Cli.Generate;

/// <summary>A named form of synthetic data, with its mappings.</summary>
/// <param name="Name">Name on the command line.</param>
/// <param name="Summary">What it makes, French.</param>
/// <param name="Scales">Least and greatest scale.</param>
internal abstract record Shape(string Name, string Summary, (double Least, double Greatest) Scales)
{
    /// <summary>Writes the files; or says why not.</summary>
    /// <returns>The number of figures written.</returns>
    public Outcome<long> Generate(GenerationSettings settings, GeneratedFiles files) =>
        settings.Scale < Scales.Least || settings.Scale > Scales.Greatest
            ? GenerateRefusals.Scale.With(French(settings.Scale), French(Scales.Least), French(Scales.Greatest))
            : Write(settings, files);

    private static string French(double number) => number.ToString(CultureInfo.GetCultureInfo("fr-FR"));

    /// <summary>Writes the files of a permitted scale.</summary>
    protected abstract Outcome<long> Write(GenerationSettings settings, GeneratedFiles files);
}
