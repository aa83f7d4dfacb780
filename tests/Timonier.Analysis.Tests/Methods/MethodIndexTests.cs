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

            Chacun peut lancer une méthode sur ses propres données : `timonier method list` les énumère, `timonier method run ID --input FICHIER.csv
            --set paramètre=valeur --output RESULTAT.csv` en lance une.

            - Le fichier a une ligne d’en-tête ; les colonnes sont trouvées par leur nom, sans égard aux majuscules, dans un ordre quelconque.
            - Le signe décimal est le point ou la virgule, sans séparateur de milliers. Une cellule vide ou `NA` est une valeur manquante.
            - Un paramètre se fixe pour tout le fichier par `--set`, ou ligne à ligne par une colonne du même nom ; `--set` l’emporte.
            - « par groupe » : les groupes sont donnés par `--set group=colonne1;colonne2`, sinon par les colonnes citées dans la fiche si le fichier
              les a, sinon tout le fichier est un seul groupe.
            - Une méthode « ligne à ligne » ou qui rend une ligne par ligne recopie toutes les colonnes du fichier ; une colonne du fichier qui porte
              le nom d’un résultat est remplacée par lui.
            - Un résultat absent est une cellule vide, et la colonne `reason` dit pourquoi.

            """.ReplaceLineEndings("\n"));
        foreach (var family in MethodCatalogue.Families)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {family.Title}\n\n| Méthode | Titre | Portée |\n|---|---|---|\n");
            foreach (var method in family.Methods)
            {
                text.Append(CultureInfo.InvariantCulture, $"| [`{method.Id}`]({method.Id}.md) | {method.Title} | {Scope(method.Scope)} |\n");
            }
        }

        var path = Path.Combine(MethodSheet.Folder, "README.md");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") is "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.Equal(File.ReadAllText(path), text.ToString());
    }

    private static string Scope(MethodScope scope) => scope switch
    {
        MethodScope.Row => "ligne à ligne",
        MethodScope.Group => "par groupe",
        MethodScope.Table => "tout le fichier",
    };
}
