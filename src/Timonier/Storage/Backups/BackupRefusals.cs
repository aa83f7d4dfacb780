// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Storage.Backups;

/// <summary>Every no of backups and restorations, in the words the user reads.</summary>
public static class BackupRefusals
{
    /// <summary>A passphrase too short.</summary>
    public static readonly Refusal ShortPassphrase = new(
        "backup.passphrase-short", "La phrase de passe a moins de {0} caractères\u00a0: choisissez-en une plus longue, et gardez-la ailleurs que sur cette machine.");

    /// <summary>No passphrase was given.</summary>
    public static readonly Refusal NoPassphrase = new(
        "backup.passphrase-missing",
        "Donnez la phrase de passe dans le fichier que nomme TIMONIER_PASSPHRASE_FILE ou --passphrase-file, dans la variable TIMONIER_PASSPHRASE, ou au clavier. Jamais en argument\u00a0: d’autres le liraient.");

    /// <summary>The file of the passphrase cannot be read.</summary>
    public static readonly Refusal PassphraseFile = new("backup.passphrase-file", "Le fichier de la phrase de passe, {0}, ne se lit pas\u00a0: {1}");

    /// <summary>A passphrase kept beside what it protects.</summary>
    public static readonly Refusal PassphraseAtHome = new(
        "backup.passphrase-home", "Le fichier de la phrase de passe est dans le dossier des données ({0})\u00a0: qui prend l’un prend l’autre. Placez-le ailleurs.");

    /// <summary>A backup would replace another file.</summary>
    public static readonly Refusal Exists = new("backup.exists", "Le fichier {0} existe déjà. Choisissez un autre nom\u00a0: une sauvegarde n’en remplace jamais une autre.");

    /// <summary>The file cannot be written.</summary>
    public static readonly Refusal CannotWrite = new("backup.write", "La sauvegarde n’a pas pu être écrite dans {0}\u00a0: {1} Rien n’est resté.");

    /// <summary>There is no such file, or it cannot be read.</summary>
    public static readonly Refusal CannotRead = new("backup.read", "Le fichier {0} ne se lit pas\u00a0: {1}");

    /// <summary>The file is not a backup.</summary>
    public static readonly Refusal NotABackup = new("backup.format", "Ce fichier n’est pas une sauvegarde de Timonier, ou son début est abîmé. Prenez une autre sauvegarde.");

    /// <summary>A backup in a later form.</summary>
    public static readonly Refusal LaterForm = new("backup.later-form", "Cette sauvegarde vient d’une version plus récente de Timonier. Installez cette version, puis restaurez.");

    /// <summary>A backup of a later schema.</summary>
    public static readonly Refusal LaterVersion = new(
        "backup.later", "Cette sauvegarde vient d’une version plus récente de Timonier (schéma {0}, ce logiciel connaît {1}). Installez cette version, puis restaurez.");

    /// <summary>A backup whose migrations are not ours.</summary>
    public static readonly Refusal OtherSchema = new(
        "backup.schema", "La migration {0} de cette sauvegarde n’est pas celle de ce logiciel. Installez la version qui l’a faite, puis restaurez.");

    /// <summary>The passphrase is not the one of the backup.</summary>
    public static readonly Refusal WrongPassphrase = new(
        "backup.wrong-passphrase", "La phrase de passe n’est pas celle de cette sauvegarde. Vérifiez-la\u00a0: sans elle, rien ne peut être relu.");

    /// <summary>Bytes were changed.</summary>
    public static readonly Refusal Damaged = new(
        "backup.damaged", "La sauvegarde est abîmée ou modifiée à l’octet {0}. Rien n’a été restauré\u00a0: prenez une autre sauvegarde.");

    /// <summary>The end is missing.</summary>
    public static readonly Refusal Truncated = new(
        "backup.truncated", "La sauvegarde est incomplète\u00a0: il en manque la fin, après l’octet {0}. Rien n’a été restauré\u00a0: prenez une autre sauvegarde, ou copiez celle-ci de nouveau.");

    /// <summary>Something is already there.</summary>
    public static readonly Refusal NotEmpty = new(
        "backup.not-empty", "La base contient déjà {0}. Une restauration ne se fait que dans une instance vide\u00a0: donnez un autre dossier par TIMONIER_HOME, ou une base vide par TIMONIER_DATABASE.");

    /// <summary>The server refuses a database aside.</summary>
    public static readonly Refusal NoScratch = new(
        "backup.scratch", "Le serveur refuse de créer une base d’essai\u00a0: {0} Donnez ce droit au compte de la base, ou faites l’exercice sur une autre machine.");
}
