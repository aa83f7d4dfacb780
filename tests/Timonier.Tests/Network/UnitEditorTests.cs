// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Tests.Network;

public sealed class UnitEditorTests
{
    private static readonly DateOnly In2020 = new(2020, 1, 1);
    private static readonly DateOnly In2024 = new(2024, 1, 1);

    [Fact]
    public void A_record_of_an_unknown_code_creates_a_unit_and_the_same_again_changes_nothing()
    {
        var editor = new UnitEditor(Sketch.Map("FR"), 10);
        Assert.Equal(UnitEffect.Created, editor.Apply(Record("75", "Paris")).Value.Effect);
        Assert.Equal(UnitEffect.Unchanged, editor.Apply(Record("75", "Paris")).Value.Effect);
        Assert.Single(editor.Changes.Created);
    }

    [Fact]
    public void A_name_that_differs_from_a_later_day_is_added_and_the_old_one_stays()
    {
        var editor = new UnitEditor(Sketch.Map("75"), 10);
        Assert.Equal(UnitEffect.Changed, editor.Apply(Record("75", "Ville de Paris", In2024)).Value.Effect);
        Assert.Empty(editor.Changes.RetiredFacts);
        Assert.Equal(("name", "Ville de Paris"), (editor.Changes.Facts[0].Attribute, editor.Changes.Facts[0].Value.Value));
    }

    [Fact]
    public void A_name_that_differs_on_the_same_first_day_is_a_correction_and_retires_the_old_one()
    {
        var editor = new UnitEditor(Sketch.Map("75"), 10);
        editor.Apply(Record("75", "Ville de Paris", Sketch.Always));
        Assert.Equal("name", Assert.Single(editor.Changes.RetiredFacts).Attribute);
    }

    [Fact]
    public void Parents_are_found_whatever_the_order_of_rows()
    {
        var editor = new UnitEditor(Sketch.Map("X"), 10);
        editor.Apply(Record("75", "Paris", parent: "11"));
        editor.Apply(Record("11", "Île-de-France"));
        Assert.True(editor.Close().IsDone);
        Assert.Single(editor.Changes.Links);
    }

    [Fact]
    public void A_link_that_makes_a_unit_its_own_ancestor_is_refused_with_the_path()
    {
        var editor = new UnitEditor(Sketch.Map("A > B; B > C"), 10);
        editor.Apply(Record("A", "A", parent: "C", from: Sketch.Always));
        var refusal = editor.Close().Refusal;
        Assert.Equal("network.cycle", refusal?.Code);
        Assert.Contains("A → C → B → A", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_codes_of_two_units_are_refused_rather_than_merged()
    {
        var editor = new UnitEditor(Sketch.Map("A; B"), 10);
        var record = new UnitRecord([new("code", "A"), new("code", "B")], new Dictionary<string, string>(StringComparer.Ordinal), [], In2020, null);
        Assert.Equal("network.code", editor.Apply(record).Refusal?.Code);
    }

    private static UnitRecord Record(string code, string name, DateOnly? from = null, string? parent = null) => new(
        [new("code", code)],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name },
        parent is null ? [] : [(Sketch.Tree, new("code", parent))],
        from ?? In2020,
        null);
}
