// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_is_tied_to_its_label_its_hint_and_its_error()
    {
        var rendered = await Rendered.OfAsync<TextField>(new
        {
            Id = "valeur",
            Label = "Votre valeur",
            Hint = "De 20 à 32",
            Error = "Trop haut",
            Value = "40",
            Kind = TextKind.Number,
            Need = Need.Required,
        });
        Sound.Check(rendered);
        var input = rendered.Page.QuerySelector("input")!;
        Assert.Equal("valeur-aide valeur-erreur", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("40", input.GetAttribute("value"));
        Assert.Equal("text", input.GetAttribute("type"));
        Assert.Equal("decimal", input.GetAttribute("inputmode"));
        Assert.True(input.HasAttribute("required"));
        Assert.Equal("Erreur\u00A0: Trop haut", rendered.Words("#valeur-erreur"));
    }

    [Fact]
    public async Task A_field_without_hint_nor_error_is_described_by_nothing()
    {
        var rendered = await Rendered.OfAsync<TextField>(new { Id = "nom", Label = "Nom" });
        var input = rendered.Page.QuerySelector("input")!;
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("required"));
        Assert.Equal("nom", input.GetAttribute("name"));
    }

    [Fact]
    public async Task A_secret_is_never_written_back()
    {
        var rendered = await Rendered.OfAsync<TextField>(new { Id = "secret", Label = "Mot de passe", Kind = TextKind.Secret, Value = "azerty" });
        Assert.DoesNotContain("azerty", rendered.Html, StringComparison.Ordinal);
        Assert.Equal("password", rendered.Page.QuerySelector("input")!.GetAttribute("type"));
    }

    [Fact]
    public async Task What_was_typed_cannot_leave_its_field()
    {
        const string typed = "\"><script>alert(1)</script>";
        var rendered = await Rendered.OfAsync<TextField>(new { Id = "nom", Label = "Nom", Value = typed });
        Sound.Check(rendered);
        Assert.Equal(typed, rendered.Page.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_list_shows_its_chosen_line_and_its_empty_one()
    {
        var rendered = await Rendered.OfAsync<SelectField>(new
        {
            Id = "dep",
            Label = "Département",
            Empty = "Tous (2)",
            Choices = new Choice[] { new("01", "Ain"), new("02", "Aisne") },
            Value = "02",
        });
        Sound.Check(rendered);
        Assert.Equal(["", "01", "02"], rendered.Page.QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        Assert.Equal("Aisne", rendered.Page.QuerySelector("option[selected]")!.TextContent);
    }

    [Fact]
    public async Task A_day_travels_in_the_form_of_browsers()
    {
        var rendered = await Rendered.OfAsync<DateField>(new { Id = "connu", Label = "Tel que connu le", Value = (DateOnly?)new DateOnly(2026, 3, 2) });
        Assert.Equal("2026-03-02", rendered.Page.QuerySelector("input[type=date]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_box_and_a_file_have_labels_too()
    {
        var box = await Rendered.OfAsync<CheckboxField>(new { Id = "partiel", Label = "Enregistrer les lignes justes", Checked = true, Need = Need.Optional });
        Sound.Check(box);
        Assert.True(box.Page.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
        Assert.EndsWith("(facultatif)", box.Words("label"), StringComparison.Ordinal);

        var file = await Rendered.OfAsync<FileField>(new { Id = "fichier", Label = "Fichiers", Accept = ".csv", Multiple = true });
        Sound.Check(file);
        Assert.True(file.Page.QuerySelector("input[type=file]")!.HasAttribute("multiple"));
    }

    [Fact]
    public async Task Each_error_of_the_summary_leads_to_its_field()
    {
        FieldError[] errors = [new("a", "Un"), new("b", "Deux")];
        var rendered = await Rendered.OfAsync<ErrorSummary>(new { Errors = errors });
        Assert.Equal(["#a", "#b"], rendered.Page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")));
        Assert.Contains("2 réponses sont à corriger", rendered.Words("strong"), StringComparison.Ordinal);
        Assert.Equal("Deux", ErrorSummary.Of(errors, "b"));
        Assert.Null(ErrorSummary.Of(errors, "c"));
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary() =>
        Assert.Equal("", (await Rendered.OfAsync<ErrorSummary>(new { Errors = Array.Empty<FieldError>() })).Html.Trim());
}
