// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

[Says("Un réseau ; un texte seul est son code.")]
internal sealed record NetworkPart
{
    [Says("Code du réseau : minuscules, chiffres, tirets.", Needed = true)]
    public string Code { get; init; } = "";

    [Says("Nom du réseau, s’il faut le créer.")]
    public string Name { get; init; } = "";

    [Says("Vrai : le réseau est créé s’il n’existe pas (il faut ce droit).")]
    public bool Create { get; init; }

    [Says("À la création : types de structures que le réseau pilote.")]
    public IReadOnlyList<string> SteeredKinds { get; init; } = [];

    [Says("À la création : types montrés comme repères à côté d’une structure, du plus proche au plus lointain.")]
    public IReadOnlyList<string> ReferenceKinds { get; init; } = [];

    [Says("À la création : seuil du secret ; les effectifs de personnes de 1 à ce seuil moins un sont cachés.")]
    public int? SecretBelow { get; init; }

    [Says("À la création : vrai si noms et chiffres sont inventés.")]
    public bool Fictional { get; init; }

    public static NetworkPart FromText(string text) => new() { Code = text };
}
