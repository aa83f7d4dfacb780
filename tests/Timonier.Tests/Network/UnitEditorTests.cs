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
        var unit = editor.Apply(Record("75", "Paris")).Value;
        Assert.Equal(unit, editor.Apply(Record("75", "Paris")).Value);
        Assert.Empty(editor.Close());
        Assert.Equal(UnitEffect.Created, editor.EffectOf(unit));
        Assert.Single(editor.Changes.Created);
        Assert.Single(editor.Changes.Facts);
    }

    [Fact]
    public void A_name_that_differs_from_a_later_day_is_added_and_the_old_one_stays()
    {
        var editor = new UnitEditor(Sketch.Map("75"), 10);
        var unit = editor.Apply(Record("75", "Ville de Paris", In2024)).Value;
        editor.Close();
        Assert.Equal(UnitEffect.Changed, editor.EffectOf(unit));
        Assert.Empty(editor.Changes.RetiredFacts);
        Assert.Equal(("name", "Ville de Paris"), (editor.Changes.Facts[0].Attribute, editor.Changes.Facts[0].Value.Value));
    }

    [Fact]
    public void A_name_that_differs_on_the_same_first_day_is_a_correction_and_retires_the_old_one()
    {
        var editor = new UnitEditor(Sketch.Map("75"), 10);
        editor.Apply(Record("75", "Ville de Paris", Sketch.Always));
        editor.Close();
        Assert.Equal("name", Assert.Single(editor.Changes.RetiredFacts).Attribute);
    }

    [Fact]
    public void Parents_are_found_whatever_the_order_of_rows()
    {
        var editor = new UnitEditor(Sketch.Map("X"), 10);
        editor.Apply(Record("75", "Paris", parent: "11"));
        editor.Apply(Record("11", "Île-de-France"));
        Assert.Empty(editor.Close());
        Assert.Single(editor.Changes.Links);
    }

    [Fact]
    public void A_link_that_makes_a_unit_its_own_ancestor_is_refused_with_the_path()
    {
        var editor = new UnitEditor(Sketch.Map("A > B; B > C"), 10);
        editor.Apply(Record("A", "A", parent: "C", from: Sketch.Always));
        var refusal = Assert.Single(editor.Close()).Refusal;
        Assert.Equal("network.cycle", refusal.Code);
        Assert.Contains("A → C → B → A", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_name_said_again_later_is_not_written_twice_whatever_the_order()
    {
        foreach (var years in new[] { new[] { 2012, 2013, 2014 }, [2014, 2012, 2013] })
        {
            var editor = new UnitEditor(Sketch.Map("X"), 10);
            foreach (var year in years)
                editor.Apply(Record("75", year < 2014 ? "Paris" : "Ville de Paris", new(year, 1, 1)));
            Assert.Empty(editor.Close());
            Assert.Equal([("Paris", 2012), ("Ville de Paris", 2014)], editor.Changes.Facts.Select(f => (f.Value.Value, f.Value.From.Year)));
        }
    }

    [Fact]
    public void Two_names_at_one_date_in_one_source_are_told_and_neither_is_chosen_in_silence()
    {
        var editor = new UnitEditor(Sketch.Map("X"), 10);
        editor.Apply(Record("75", "Paris"));
        editor.Apply(Record("75", "Lutèce"));
        var problem = Assert.Single(editor.Close());
        Assert.Equal(("network.contradiction", true), (problem.Refusal.Code, problem.Other is not null));
    }

    [Fact]
    public void What_is_said_without_a_date_is_said_of_the_latest_value()
    {
        var map = Sketch.Map("75");
        var later = new UnitEditor(map, 10);
        later.Apply(Record("75", "75", Sketch.Always));
        Assert.Empty(later.Close());
        Assert.True(later.Changes.IsEmpty);
    }

    [Fact]
    public void A_reserved_unit_exists_only_once_a_record_speaks_of_it()
    {
        var editor = new UnitEditor(Sketch.Map("X"), 10);
        editor.Reserve(new("code", "75"), new(10));
        editor.Reserve(new("code", "77"), new(11));
        Assert.Equal(new UnitId(10), editor.Apply(Record("75", "Paris")).Value);
        editor.Close();
        Assert.Equal(new UnitId(10), Assert.Single(editor.Changes.Created));
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
