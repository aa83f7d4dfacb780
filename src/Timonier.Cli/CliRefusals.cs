// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Cli;

/// <summary>Every no of the command line itself.</summary>
public static class CliRefusals
{
    /// <summary>The database named by the environment cannot be used.</summary>
    public static readonly Refusal NoDatabase = new(
        "cli.database", "La base désignée par TIMONIER_DATABASE ne répond pas\u00a0: {0}");

    /// <summary>The schema and the program do not go together.</summary>
    public static readonly Refusal Schema = new("cli.schema", "{0}");

    /// <summary>The port is taken, or forbidden.</summary>
    public static readonly Refusal CannotListen = new(
        "cli.listen", "Impossible d’écouter sur {0}\u00a0: l’adresse est prise ou interdite. Choisissez-en une autre avec --urls. ({1})");

    /// <summary>A file that is not there.</summary>
    public static readonly Refusal NoFile = new("cli.file", "Le fichier {0} n’existe pas. Vérifiez son chemin.");

    /// <summary>A folder that is not there.</summary>
    public static readonly Refusal NoFolder = new("cli.folder", "Le dossier {0} n’existe pas. Créez-le, ou vérifiez son chemin.");

    /// <summary>A period that cannot be read.</summary>
    public static readonly Refusal NoPeriod = new("cli.period", "«\u00a0{0}\u00a0» n’est pas une période. Écrivez par exemple 2024, 2024-T3, 2024-03 ou 2023/2024.");

    /// <summary>A day that cannot be read.</summary>
    public static readonly Refusal NoDay = new("cli.day", "«\u00a0{0}\u00a0» n’est pas un jour. Écrivez par exemple 2025-03-31.");

    /// <summary>A file that cannot be written.</summary>
    public static readonly Refusal CannotWrite = new("cli.write", "Impossible d’écrire {0}\u00a0: {1}");

    /// <summary>Several networks, and none named.</summary>
    public static readonly Refusal WhichNetwork = new("cli.network", "Dites de quel réseau il s’agit avec --network : {0}.");

    /// <summary>No network at all.</summary>
    public static readonly Refusal NoNetwork = new(
        "cli.no-network", "Cette base ne contient encore aucun réseau. Importez un premier fichier (docs/import.md), ou essayez «\u00a0timonier demo\u00a0».");

    /// <summary>A sheet in a format that does not exist.</summary>
    public static readonly Refusal SheetFormat = new("cli.sheet", "Impossible d’écrire «\u00a0{0}\u00a0» : une fiche s’écrit en .html ou en .pdf.");

    /// <summary>Values of a formula that cannot be read.</summary>
    public static readonly Refusal FormulaValue = new(
        "cli.formula", "« {0} » ne donne pas de valeurs. Écrivez par exemple --set A=12.5, et séparez par des points-virgules les valeurs de périodes successives.");

    /// <summary>A family of methods that is not there.</summary>
    public static readonly Refusal NoFamily = new("cli.family", "Aucune famille de méthodes ne commence par «\u00a0{0}\u00a0». Familles\u00a0: {1}.");

    /// <summary>A head of the journal's seal that is not one.</summary>
    public static readonly Refusal NoHead = new(
        "cli.head", "«\u00a0{0}\u00a0» n’est pas une tête de sceau. Recopiez-la telle que check l’affiche\u00a0: réseau:position:empreinte.");
}
