// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>The page that lists the methods is the catalogue itself.</summary>
public class MethodIndexTests
{
    [Fact]
    public void Index_of_the_sheets_is_the_catalogue()
    {
        var text = new StringBuilder("""
            # Méthodes

            Page écrite par un test à partir du catalogue (`TIMONIER_ACCEPT=1` la réécrit). La conformité aux valeurs de référence est dans
            [conformance.md](conformance.md).

            Chacun peut lancer une méthode sur ses propres données :

            ```
            timonier method list
            timonier method show wilson
            timonier method run wilson donnees.csv --set conf=0.95 --output resultat.csv
            ```

            **Le fichier.** CSV (`,`, `;`, tabulation ou `|`), classeur XLSX, `.gz` ou `.zip` ; `-` pour l’entrée standard. Une ligne d’en-tête ; avant
            elle, des lignes de notes commençant par `# `. Les colonnes sont trouvées par leur nom, sans égard aux majuscules, dans un ordre quelconque ;
            celles dont la méthode n’a pas besoin sont laissées telles quelles. Un fichier écrit par R avec les noms de lignes convient : la colonne sans
            nom nomme les lignes. Le signe décimal est le point ou la virgule, sans séparateur de milliers. Une cellule vide, `NA` ou `NaN` est une
            valeur manquante, jamais un zéro.

            **`--set nom=valeur`.** Fixe un paramètre pour tout le fichier. Pour une colonne lue, `--set x=total` la prend dans la colonne `total`, et
            `--set n=1` lui donne la même valeur sur toutes les lignes. Un paramètre peut aussi venir d’une colonne du même nom ; `--set` l’emporte. Une
            liste s’écrit avec des points-virgules, entre guillemets pour le terminal : `--set "conf=0.95;0.998"`.

            **`--join FICHIER`.** Ajoute les colonnes d’un second fichier, par les colonnes que les deux ont en commun (« Age Band » et `ageband` sont la
            même).

            **Les groupes.** « par groupe » : `--set "group=colonne1;colonne2"`, sinon les colonnes que la fiche cite si le fichier les a, sinon tout le
            fichier est un seul groupe. Une méthode « ligne à ligne » lit et écrit au fur et à mesure : un fichier de toute longueur prend la même mémoire.

            **Le résultat.** CSV (UTF-8, virgule, point décimal) ou `--format json`. Les nombres sont écrits avec les chiffres qui redonnent le même
            nombre au dernier bit ; ceux des exemples des fiches sont arrondis à dix chiffres. Une méthode qui répond ligne par ligne recopie les colonnes
            du fichier ; une colonne du fichier qui porte le nom d’un résultat est remplacée par lui. Un résultat absent est une cellule vide, et la
            colonne `reason` dit pourquoi.

            **Codes de sortie.** 0 : fait ; 1 : refusé, la raison est sur la sortie d’erreur, avec la ligne, la colonne et le remède ; 2 : commande mal
            formée.

            """.ReplaceLineEndings("\n"));
        foreach (var family in MethodCatalogue.Families)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {family.Title}\n\n| Méthode | Titre | Question | Portée |\n|---|---|---|---|\n");
            foreach (var method in family.Methods)
            {
                text.Append(CultureInfo.InvariantCulture, $"| [`{method.Id}`]({method.Id}.md) | {method.Title} | {method.Question} | {MethodWords.Scope(method.Scope)} |\n");
            }
        }

        var page = SetProse(text.ToString());
        var path = Path.Combine(MethodSheet.Folder, "README.md");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") is "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path));
    }

    // Code keeps its plain spaces.
    private static string SetProse(string text) =>
        string.Join('`', text.Split('`').Select((part, place) => place % 2 == 0 ? FrenchSigns.Set(part) : part));
}
