// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>Every no of the file formats, in the words the user reads.</summary>
/// <remarks>
/// Readers throw their message in an <see cref="UnreadableFileException"/>, because it crosses a format library on its way.
/// </remarks>
internal static class DocumentsRefusals
{
    /// <summary>The encoding of the options is not one that is read.</summary>
    public static readonly Refusal UnknownEncoding = new(
        "documents.encoding",
        "L’encodage « {0} » n’est pas connu. Encodages lus : {1}.");

    /// <summary>The delimiter of the options cannot be one.</summary>
    public static readonly Refusal BadDelimiter = new(
        "documents.delimiter",
        "Le séparateur ne peut pas être un saut de ligne. Donnez un seul caractère, par exemple « ; », « , », « | » ou une tabulation.");

    /// <summary>The quote of the options cannot be one.</summary>
    public static readonly Refusal BadQuote = new(
        "documents.quote",
        "Le guillemet ne peut pas être un saut de ligne. Donnez un seul caractère, ou aucun.");

    /// <summary>Delimiter and quote are the same.</summary>
    public static readonly Refusal SameDelimiterAndQuote = new(
        "documents.quote-delimiter",
        "Le séparateur et le guillemet sont le même caractère « {0} » : donnez-en deux différents.");

    /// <summary>The header line is less than 1.</summary>
    public static readonly Refusal BadHeaderLine = new(
        "documents.header",
        "La ligne d’en-tête est comptée à partir de 1 : « {0} » ne désigne aucune ligne.");

    /// <summary>The file has no byte, or nothing but a mark.</summary>
    public static readonly Refusal Empty = new(
        "documents.empty",
        "Le fichier « {0} » est vide. Vérifiez l’export qui l’a produit.");

    /// <summary>The file ends before its header.</summary>
    public static readonly Refusal NoHeaderLine = new(
        "documents.no-header",
        "Le fichier « {0} » n’a pas de ligne {1}, où l’en-tête est attendu : il en compte {2}.");

    /// <summary>A byte is not of the encoding.</summary>
    public static readonly Refusal WrongByte = new(
        "documents.byte",
        "L’octet {0} n’existe pas en {1}. Indiquez le véritable encodage du fichier (souvent windows-1252), ou enregistrez-le en UTF-8.");

    /// <summary>A NUL in a text file.</summary>
    public static readonly Refusal Nul = new(
        "documents.nul",
        "Caractère nul trouvé dans un fichier de texte. Si le fichier est en UTF-16, indiquez l’encodage utf-16le ; sinon il est abîmé ou ce n’est pas un fichier CSV : refaites l’export.");

    /// <summary>The file bears the mark of another encoding.</summary>
    public static readonly Refusal OtherMark = new(
        "documents.mark",
        "Le fichier « {0} » commence par la marque de l’encodage {1}, et un autre est indiqué. N’indiquez pas d’encodage, ou indiquez celui-là.");

    /// <summary>A quote is never closed.</summary>
    public static readonly Refusal OpenQuote = new(
        "documents.open-quote",
        "Le guillemet {0} ouvert sur cette ligne n’est jamais fermé. Fermez-le, doublez-le s’il fait partie du texte, ou indiquez que le fichier n’a pas de guillemets.");

    /// <summary>A quoted field is longer than may be.</summary>
    public static readonly Refusal OpenQuoteTooLong = new(
        "documents.open-quote-long",
        "Le guillemet {0} ouvert sur cette ligne n’est pas fermé après {1} caractères. Fermez-le, doublez-le s’il fait partie du texte, ou indiquez que le fichier n’a pas de guillemets.");

    /// <summary>Something follows a closing quote.</summary>
    public static readonly Refusal TextAfterQuote = new(
        "documents.after-quote",
        "Colonne {0} : « {1} » suit un guillemet fermant, alors que le séparateur ({2}) ou une fin de ligne est attendu. Un guillemet qui fait partie du texte se double ; vérifiez aussi le séparateur.");

    /// <summary>Spaces stand before an opening quote.</summary>
    public static readonly Refusal SpaceBeforeQuote = new(
        "documents.before-quote",
        "Colonne {0} : des espaces précèdent le guillemet ouvrant {1}. Enlevez-les : sinon le séparateur que contient le texte le couperait.");

    /// <summary>A field is longer than may be.</summary>
    public static readonly Refusal FieldTooLong = new(
        "documents.field",
        "Colonne {0} : plus de {1} caractères dans un champ. Vérifiez le séparateur et les fins de ligne.");

    /// <summary>A row is longer than may be.</summary>
    public static readonly Refusal RowTooLong = new(
        "documents.row",
        "La ligne dépasse {0} caractères. Vérifiez les fins de ligne du fichier.");

    /// <summary>A row has more columns than may be.</summary>
    public static readonly Refusal TooManyColumns = new(
        "documents.columns",
        "Plus de {0} colonnes sur la ligne. Vérifiez le séparateur ({1}) et les fins de ligne.");

    /// <summary>A packed file does not unpack to what it declares.</summary>
    public static readonly Refusal DamagedArchive = new(
        "documents.archive-damaged",
        "Le fichier « {0} » est abîmé ou incomplet : il ne se décompresse pas jusqu’au bout. Refaites la copie ou l’archive.");

    /// <summary>More comes out than may.</summary>
    public static readonly Refusal TooBigUnpacked = new(
        "documents.too-big",
        "Le contenu de « {0} » dépasse {1}, plus que ce qui est accepté. Découpez-le.");

    /// <summary>The ratio is the one of a bomb.</summary>
    public static readonly Refusal Bomb = new(
        "documents.bomb",
        "Le fichier « {0} » grossit plus de {1} fois en se décompressant, ce qu’aucun tableau réel ne fait. Il est refusé par précaution ; déposez-le non compressé.");

    /// <summary>No file is there.</summary>
    public static readonly Refusal NoSuchFile = new(
        "documents.missing",
        "Le fichier « {0} » n’existe pas, ou vous n’y avez pas accès.");

    /// <summary>The file is something else than a table.</summary>
    public static readonly Refusal NotATable = new(
        "documents.nature",
        "Le fichier « {0} » est {1}, alors qu’un tableau est attendu (CSV, .xlsx, .xls, en .gz ou en .zip au besoin). {2}");

    /// <summary>The file is another document than a workbook that is read.</summary>
    public static readonly Refusal NotAWorkbook = new(
        "documents.office",
        "Le fichier « {0} » est {1}, alors qu’un classeur .xlsx ou .xls est attendu. Ouvrez-le dans un tableur et enregistrez-le en .xlsx.");

    /// <summary>The workbook cannot be read.</summary>
    public static readonly Refusal DamagedWorkbook = new(
        "documents.workbook-damaged",
        "Le classeur « {0} » est abîmé, ou n’est pas un vrai classeur. Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.");

    /// <summary>The workbook needs a password.</summary>
    public static readonly Refusal EncryptedWorkbook = new(
        "documents.workbook-encrypted",
        "Le classeur « {0} » est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et déposez-la.");

    /// <summary>The old workbook is too big.</summary>
    public static readonly Refusal OldWorkbookTooBig = new(
        "documents.workbook-old",
        "Le classeur « {0} », au format .xls, dépasse {1}. Enregistrez-le en .xlsx.");

    /// <summary>The workbook has no sheet of cells.</summary>
    public static readonly Refusal NoSheet = new(
        "documents.no-sheet",
        "Le classeur « {0} » n’a aucune feuille de calcul.");

    /// <summary>The workbook has no such sheet.</summary>
    public static readonly Refusal NoSuchSheet = new(
        "documents.sheet",
        "Le classeur « {0} » n’a pas de feuille « {1} ». Feuilles trouvées : {2}.");

    /// <summary>A sheet has more columns than may be.</summary>
    public static readonly Refusal TooManySheetColumns = new(
        "documents.sheet-columns",
        "Plus de {0} colonnes dans la feuille : le classeur est abîmé. Ouvrez-le dans un tableur et enregistrez-le de nouveau.");

    /// <summary>A file of the archive needs a password.</summary>
    public static readonly Refusal EncryptedArchive = new(
        "documents.archive-encrypted",
        "L’archive « {0} » est protégée par un mot de passe. Refaites-la sans mot de passe.");

    /// <summary>A file of the archive is packed in an uncommon way.</summary>
    public static readonly Refusal UncommonArchive = new(
        "documents.archive-method",
        "L’archive « {0} » emploie une compression peu courante. Refaites-la avec la compression ordinaire (deflate).");

    /// <summary>The archive has more files than may be.</summary>
    public static readonly Refusal TooManyEntries = new(
        "documents.archive-entries",
        "L’archive « {0} » contient plus de {1} fichiers. Découpez-la.");

    /// <summary>An archive is in an archive.</summary>
    public static readonly Refusal ArchiveInArchive = new(
        "documents.archive-nested",
        "Le fichier « {0} » est une archive dans une archive. Décompressez-la d’abord, et déposez directement ce qu’elle contient.");

    /// <summary>The archive holds no table.</summary>
    public static readonly Refusal NoTableInArchive = new(
        "documents.archive-empty",
        "L’archive « {0} » ne contient aucun tableau à lire (CSV, .xlsx, .xls). Elle contient : {1}.");

    /// <summary>No browser was found to print PDF documents.</summary>
    public static readonly Refusal PdfUnavailable = new(
        "documents.pdf-absent",
        "Aucun navigateur Chromium n’est installé sur ce serveur, qui ne peut donc pas produire de PDF. Imprimez la page depuis votre navigateur (« Enregistrer au format PDF »), ou demandez à l’administrateur d’installer Chromium.");

    /// <summary>The browser named by the settings is not there.</summary>
    public static readonly Refusal PdfBrowserMissing = new(
        "documents.pdf-browser",
        "Le navigateur indiqué par TIMONIER_CHROMIUM (« {0} ») n’existe pas sur ce serveur, qui ne peut donc pas produire de PDF. Imprimez la page depuis votre navigateur, ou demandez à l’administrateur de corriger ce réglage.");

    /// <summary>The browser does not start.</summary>
    public static readonly Refusal PdfNotStarted = new(
        "documents.pdf-start",
        "Chromium n’a pas pu démarrer sur ce serveur, qui ne peut donc pas produire de PDF. Imprimez la page depuis votre navigateur, et signalez ce message à l’administrateur : {0}");

    /// <summary>The document took longer than it may.</summary>
    public static readonly Refusal PdfTooSlow = new(
        "documents.pdf-time",
        "Le document n’a pas pu être mis en PDF en {0} secondes. Recommencez, ou demandez un document plus court ; les longs tableaux s’exportent en .xlsx ou en CSV.");

    /// <summary>The document is longer than it may be.</summary>
    public static readonly Refusal PdfTooLong = new(
        "documents.pdf-long",
        "Le document est trop long pour être mis en PDF. Demandez-le en plusieurs parties ; les longs tableaux s’exportent en .xlsx ou en CSV.");

    /// <summary>The browser ended twice under the document.</summary>
    public static readonly Refusal PdfFailed = new(
        "documents.pdf-failed",
        "Chromium s’est arrêté deux fois en mettant ce document en PDF. Imprimez la page depuis votre navigateur, et signalez-le à l’administrateur.");
}
