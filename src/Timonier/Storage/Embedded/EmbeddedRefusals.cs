// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Storage.Embedded;

/// <summary>Every no of the embedded cluster, in the words the user reads.</summary>
internal static class EmbeddedRefusals
{
    private const string OrOther = "ou indiquez une autre base PostgreSQL par TIMONIER_DATABASE.";

    public static readonly Refusal NoHome = new(
        "cluster.home",
        "Ce compte n’a pas de dossier personnel où ranger la base. Indiquez-en un par TIMONIER_HOME.");

    public static readonly Refusal NoBinaries = new(
        "cluster.binaries",
        "Les programmes de PostgreSQL pour cette machine ({0}) n’ont pas été trouvés. Lancez «\u00a0npm ci\u00a0» à la racine de Timonier, " + OrOther);

    public static readonly Refusal NoBinariesIn = new(
        "cluster.binaries",
        "Le dossier donné par TIMONIER_POSTGRES ({0}) ne contient pas bin/postgres et bin/initdb. Corrigez-le, " + OrOther);

    public static readonly Refusal NoLinks = new(
        "cluster.links",
        "Les liens entre les bibliothèques de PostgreSQL n’ont pas pu être créés dans {0} ({1}). "
        + "Lancez Timonier une fois sous le compte qui a installé ce dossier, " + OrOther);

    public static readonly Refusal NoRoot = new(
        "cluster.root",
        "PostgreSQL refuse de tourner en root, et cette machine ne permet ni espace de noms (unshare) ni changement d’utilisateur (setpriv). "
        + "Lancez Timonier sous un compte ordinaire, " + OrOther);

    public static readonly Refusal OtherAccount = new(
        "cluster.account",
        "La base de {0} appartient au compte «\u00a0{1}\u00a0». Lancez Timonier sous ce compte, ou choisissez un autre dossier par TIMONIER_HOME.");

    public static readonly Refusal Forbidden = new(
        "cluster.forbidden",
        "Ce compte n’a pas le droit de lire et d’écrire dans {0} ({1}). Rendez-lui ce dossier, ou choisissez-en un autre par TIMONIER_HOME.");

    public static readonly Refusal Unusable = new(
        "cluster.folder",
        "Le dossier {0} ne peut pas recevoir la base ({1}). Choisissez-en un autre par TIMONIER_HOME.");

    public static readonly Refusal DiskFull = new(
        "cluster.disk",
        "Il n’y a plus de place sur le disque de {0}. Libérez-en, puis recommencez\u00a0: rien n’est perdu.");

    public static readonly Refusal NoPassword = new(
        "cluster.password",
        "Le mot de passe de la base manque\u00a0: le fichier {0} a disparu. Remettez-le depuis une sauvegarde, ou choisissez un autre dossier par TIMONIER_HOME.");

    public static readonly Refusal OtherVersion = new(
        "cluster.version",
        "La base de {0} a été écrite par une autre version de PostgreSQL. Sauvegardez-la avec l’ancienne version de Timonier, "
        + "puis restaurez la sauvegarde dans un nouveau dossier (TIMONIER_HOME). Fin du journal\u00a0:\n{1}");

    public static readonly Refusal UnsafeSocketFolder = new(
        "cluster.socket",
        "Le dossier {0}, où la base doit ouvrir sa prise, existe déjà et n’appartient pas à ce compte. Supprimez-le, "
        + "ou choisissez par TIMONIER_HOME un dossier au chemin plus court.");

    public static readonly Refusal Busy = new(
        "cluster.busy",
        "Un autre programme Timonier tient la base de {0}, mais elle n’a pas répondu en {1}\u00a0s. Attendez qu’il ait fini de démarrer "
        + "ou arrêtez-le, puis recommencez\u00a0; ou choisissez un autre dossier par TIMONIER_HOME.");

    public static readonly Refusal NotCreated = new(
        "cluster.creation",
        "La base n’a pas pu être créée dans {0}. Fin du journal\u00a0:\n{1}");

    public static readonly Refusal NotStarted = new(
        "cluster.start",
        "La base de {0} ne démarre pas. Fin du journal (pg.log)\u00a0:\n{1}");

    /// <summary>The refusal that the end of the journal calls for.</summary>
    /// <param name="home">The home.</param>
    /// <param name="journal">What the program printed, in English.</param>
    /// <param name="otherwise">The refusal when nothing is recognised; takes the home and the journal.</param>
    public static Refusal Explain(ClusterHome home, string journal, Refusal otherwise)
    {
        bool Says(string words) => journal.Contains(words, StringComparison.Ordinal);
        return Says("No space left on device") ? DiskFull.With(home.Folder)
            : Says("incompatible with server") ? OtherVersion.With(home.Folder, journal)
            : Says("Permission denied") ? Forbidden.With(home.Folder, journal)
            : otherwise.With(home.Folder, journal);
    }
}
