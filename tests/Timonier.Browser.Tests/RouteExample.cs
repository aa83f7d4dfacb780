// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Browser.Tests;

/// <summary>One page as an example of its route.</summary>
/// <param name="Route">The route, as the host declares it.</param>
/// <param name="Name">What the example shows; names its pictures.</param>
/// <param name="Person">Who looks: a person of the demonstration, or nobody.</param>
/// <param name="Address">The address, with <c>{compte}</c>, <c>{a-confirmer}</c>, <c>{refuse}</c> in the place of what the run alone knows.</param>
public sealed record RouteExample(string Route, string Name, string? Person, string Address)
{
    private const string Home = Demonstration.Home;
    private const string Sheet = Demonstration.Sheet;
    private const string Empty = Demonstration.Empty;
    private const string Format = ".{format:regex(^(zip|xlsx|json)$)}";

    /// <summary>At least one for each route that gives a page.</summary>
    public static IReadOnlyList<RouteExample> Pages { get; } =
    [
        new("/", "accueil", "auditrice", "/"),
        new("/connexion", "connexion", null, "/connexion"),
        new("/connexion", "connexion-retour", null, "/connexion?retour=%2Fmon-compte"),
        new("/connexion/code", "code-deja-donne", "centre", "/connexion/code"),
        new("/connexion/confirmer", "confirmer", "centre", "/connexion/confirmer"),
        new("/connexion/oubli", "mot-de-passe-oublie", null, "/connexion/oubli"),
        new("/connexion/lien", "lien-perime", null, "/connexion/lien?jeton=perime"),
        new("/premier-acces", "premier-acces-perime", null, "/premier-acces?jeton=perime"),
        new("/deconnexion", "deconnexion", "centre", "/deconnexion"),
        new("/mon-compte", "mes-mandats", "centre", "/mon-compte"),
        new("/mon-compte/mot-de-passe", "mot-de-passe", "centre", "/mon-compte/mot-de-passe"),
        new("/mon-compte/code", "application", "centre", "/mon-compte/code"),
        new("/mon-compte/pourquoi", "pourquoi", "region", "/mon-compte/pourquoi?structure=departement%3A35"),
        new("/mon-compte/mandats/{Mandate:guid}", "deleguer", "region", "/mon-compte/mandats/{mandat}"),
        new("/administration/comptes/{Id:guid}/pourquoi", "pourquoi-un-compte", "administratrice", "/administration/comptes/{compte}/pourquoi?structure=departement%3A35"),
        new("/mon-compte/connexions", "mes-connexions", "centre", "/mon-compte/connexions"),
        new("/administration/comptes/fichier", "comptes-fichier", "administratrice", "/administration/comptes/fichier"),
        new("/administration/mandats", "mandats", "administratrice", "/administration/mandats"),
        new("/administration/courriels", "courriels", "administratrice", "/administration/courriels"),
        new("/administration/comptes", "comptes", "administratrice", "/administration/comptes"),
        new("/administration/comptes/{Id:guid}", "compte", "administratrice", "/administration/comptes/{compte}"),
        new("/administration/journal", "journal", "auditrice", "/administration/journal"),
        new("/administration/instance", "instance", "administratrice", "/administration/instance"),
        new("/accessibilite", "accessibilite", null, "/accessibilite"),
        new("/glossaire", "glossaire", "centre", "/glossaire"),
        new("/aide", "aide", "centre", "/aide"),
        new("/limites", "limites", "centre", "/limites"),
        new("/recherche", "recherche", "centre", "/recherche?q=local"),
        new("/recherche", "recherche-vide", "centre", "/recherche?q=zzzz"),
        new("/r/{Network}", "reseau", "centre", Home),
        new("/r/{Network}", "reseau-region", "region", $"{Home}?territoire=region:53&annee=2024"),
        new("/r/{Network}", "reseau-rien", "centre", $"{Home}?q=zzzz"),
        new("/r/{Network}", "reseau-neuf", "auditrice", Empty),
        new("/r/{Network}", "reseau-passe", "centre", $"{Home}@2026-03-11"),
        new("/r/{Network}/indicateurs", "indicateurs", "centre", $"{Home}/indicateurs"),
        new("/r/{Network}/indicateurs", "indicateurs-neuf", "auditrice", $"{Empty}/indicateurs"),
        new("/r/{Network}/indicateurs/{Code}", "indicateur", "centre", $"{Home}/indicateurs/E02"),
        new("/r/{Network}/indicateurs/{Code}", "indicateur-calcule", "centre", $"{Home}/indicateurs/K03"),
        new("/r/{Network}/indicateurs/nouveau", "indicateur-nouveau", "analyste", $"{Home}/indicateurs/nouveau"),
        new("/r/{Network}/indicateurs/{Code}/definition", "indicateur-definition", "analyste", $"{Home}/indicateurs/K03/definition"),
        new("/r/{Network}/indicateurs/{Code}/cibles", "cibles", "centre", $"{Home}/indicateurs/P06/cibles"),
        new("/r/{Network}/indicateurs/{Code}/cibles", "cibles-aucune", "centre", $"{Home}/indicateurs/C01/cibles"),
        new("/r/{Network}/structures/{Code}/origine", "origine-calcule", "centre", $"{Sheet}/origine?indicateur=K03&periode=2025"),
        new("/r/{Network}/indicateurs/{Code}", "indicateur-effectif", "region", $"{Home}/indicateurs/A02?territoire=departement:35"),
        new("/r/{Network}/structures/{Code}", "fiche", "centre", Sheet),
        new("/r/{Network}/structures/{Code}", "fiche-departement", "centre", $"{Home}/structures/departement%3A35"),
        new("/r/{Network}/structures/{Code}", "fiche-rien", "centre", $"{Sheet}?annee=1990"),
        new("/r/{Network}/structures/{Code}/origine", "origine", "centre", $"{Sheet}/origine?indicateur=E02&periode=2025"),
        new("/r/{Network}/structures/{Code}/origine", "origine-calculee", "centre", $"{Home}/structures/departement%3A35/origine?indicateur=E02&periode=2025"),
        new("/r/{Network}/structures/{Code}/qualite", "qualite-structure", "directrice", $"{Sheet}/qualite"),
        new("/r/{Network}/structures/{Code}/qualite", "qualite-structure-decision", "departement", $"{Sheet}/qualite"),
        new("/r/{Network}/qualite", "qualite", "centre", $"{Home}/qualite"),
        new("/r/{Network}/qualite", "qualite-relances", "region", $"{Home}/qualite?reste=relancer"),
        new("/r/{Network}/qualite", "qualite-neuf", "auditrice", $"{Empty}/qualite"),
        new("/r/{Network}/charte", "charte", "analyste", $"{Home}/charte"),
        new("/r/{Network}/charte", "charte-neuf", "auditrice", $"{Empty}/charte"),
        new("/r/{Network}/structures", "structures", "centre", $"{Home}/structures"),
        new("/r/{Network}/structures", "structures-rien", "departement", $"{Home}/structures?q=zzzz"),
        new("/r/{Network}/structures", "structures-neuf", "auditrice", $"{Empty}/structures"),
        new("/r/{Network}/structures/{Code}/histoire", "histoire", "centre", $"{Home}/structures/mission-locale%3AML-35-02/histoire"),
        new("/r/{Network}/structures/{Code}/histoire", "histoire-fusion", "centre", $"{Home}/structures/{{fusionnee}}/histoire"),
        new("/r/{Network}/structures/{Code}/zone", "zone", "centre", $"{Sheet}/zone"),
        new("/r/{Network}/successions", "successions", "centre", $"{Home}/successions"),
        new("/r/{Network}/successions", "successions-neuf", "auditrice", $"{Empty}/successions"),
        new("/r/{Network}/successions/{Number:int}", "succession", "centre", $"{Home}/successions/{{succession}}"),
        new("/r/{Network}/successions/nouvelle", "succession-fusion", "centre", $"{Home}/successions/nouvelle?type=fusion&avant=mission-locale%3AML-35-02"),
        new("/r/{Network}/successions/nouvelle", "succession-scission", "centre", $"{Home}/successions/nouvelle?type=scission&avant=mission-locale%3AML-35-02"),
        new("/r/{Network}/successions/nouvelle", "succession-rien", "centre", $"{Home}/successions/nouvelle"),
        new("/r/{Network}/arbres", "arbres", "centre", $"{Home}/arbres"),
        new("/r/{Network}/arbres", "arbres-neuf", "auditrice", $"{Empty}/arbres"),
        new("/r/{Network}/zones", "zones", "centre", $"{Home}/zones"),
        new("/r/{Network}/imports", "donnees", "analyste", $"{Home}/imports"),
        new("/r/{Network}/imports", "donnees-neuf", "auditrice", $"{Empty}/imports"),
        new("/r/{Network}/imports/{Batch:int}", "import", "analyste", $"{Home}/imports/7"),
        new("/r/{Network}/imports/travaux/{Job:guid}", "controle-a-confirmer", "analyste", $"{Home}/imports/travaux/{{a-confirmer}}"),
        new("/r/{Network}/imports/travaux/{Job:guid}", "controle-refuse", "analyste", $"{Home}/imports/travaux/{{refuse}}"),
    ];

    /// <summary>At least one for each route that gives a file, with its type.</summary>
    public static IReadOnlyList<(RouteExample Example, string Type)> Files { get; } =
    [
        (new("/sante", "sante", null, "/sante"), "text/plain"),
        (new("/sante/vie", "vie", null, "/sante/vie"), "text/plain"),
        (new("/administration/journal" + Format, "journal", "auditrice", "/administration/journal.zip"), "application/zip"),
        (new("/r/{network}/structures" + Format, "structures", "centre", $"{Home}/structures.zip"), "application/zip"),
        (new("/r/{network}/indicateurs" + Format, "catalogue", "centre", $"{Home}/indicateurs.json"), "application/json"),
        (new("/r/{network}/indicateurs/{code}/cibles" + Format, "cibles", "centre", $"{Home}/indicateurs/P06/cibles.xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (new("/r/{network}/indicateurs/{code}/liste" + Format, "liste", "centre", $"{Home}/indicateurs/E02/liste.xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (new("/r/{network}/structures/{code}/chiffres" + Format, "chiffres", "centre", $"{Sheet}/chiffres.zip"), "application/zip"),
        (new("/r/{network}/qualite" + Format, "qualite", "centre", $"{Home}/qualite.zip"), "application/zip"),
        (new("/r/{network}/alertes" + Format, "alertes", "centre", $"{Home}/alertes.xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (new("/r/{network}/structures/{code}/qualite/alertes" + Format, "alertes-structure", "directrice", $"{Sheet}/qualite/alertes.json"), "application/json"),
        (new("/r/{network}/structures/{code}/fiche.pdf", "fiche", "centre", $"{Sheet}/fiche.pdf"), "application/pdf"),
    ];

    /// <summary>The routes that give nothing of their own: they lead to a page.</summary>
    public static IReadOnlyList<string> Leads { get; } = ["/r/{network}/tel-que-connu"];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
