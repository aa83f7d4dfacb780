// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Tests.Indicators.Import.Mappings;

public sealed class MappingFileTests
{
    private const string Sound = """
        // Comments and trailing commas are allowed.
        {
          "kind": "observations", "network": "essai",
          "unit": { "column": "code", "scheme": "uai" },
          "indicator": "=x",
          "period": "annee",
          "value": "valeur",
        }
        """;

    [Fact]
    public void A_sound_mapping_is_read_and_its_plain_JSON_has_no_comment()
    {
        var read = MappingFile.Read(Sound);
        Assert.Empty(read.Faults);
        Assert.Equal((MappingKind.Observations, "essai", "code"), (read.Mapping!.Kind, read.Mapping.NetworkCode, read.Mapping.Unit!.Column));
        Assert.Equal("x", read.Mapping.Indicator!.Constant);
        Assert.DoesNotContain("//", read.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"indicator\"", "\"indicateur\"", "indicateur", 5, "« indicator »")]
    [InlineData("\"observations\"", "\"observation\"", "kind", 3, "« observations »")]
    [InlineData("\"scheme\"", "\"schem\"", "unit.schem", 4, "« scheme »")]
    public void An_unknown_name_is_told_with_its_path_its_line_and_the_nearest_known_one(string before, string after, string path, int line, string nearest)
    {
        var fault = MappingFile.Read(Sound.Replace(before, after, StringComparison.Ordinal)).Faults[0];
        Assert.Equal((path, line), (fault.Path, fault.Line));
        Plainly.Says($"Vouliez-vous dire {nearest}", fault.Message);
    }

    [Theory]
    [InlineData("\"value\": \"valeur\",", "", "Il manque ce qui est mesuré")]
    [InlineData("\"period\": \"annee\",", "", "Il manque « period »")]
    [InlineData("\"value\": \"valeur\",", "\"value\": \"valeur\", \"describe\": {},", "« describe » ne sert pas")]
    [InlineData("\"valeur\"", "{ \"column\": \"a\", \"constant\": \"b\" }", "Une seule origine")]
    [InlineData("\"valeur\"", "{ \"transforms\": [\"upper\"] }", "Dites d’où vient le texte")]
    [InlineData("\"valeur\"", "{ \"column\": \"a\", \"transforms\": [{ \"extract\": \"(\" }] }", "n’est pas valide")]
    [InlineData("\"valeur\"", "{ \"column\": \"a\", \"transforms\": [{ \"padLeft\": 5, \"prefix\": \"D\" }] }", "fait une seule chose")]
    [InlineData("\"valeur\"", "{ \"column\": \"a\", \"transforms\": [\"majuscule\"] }", "upper, lower")]
    [InlineData("\"annee\"", "{ \"start\": \"debut\" }", "vont ensemble")]
    [InlineData("\"essai\"", "\"Essai\"", "minuscules sans accent")]
    [InlineData("\"essai\"", "{ \"code\": \"essai\", \"create\": true }", "donnez aussi son nom")]
    [InlineData("\"value\": \"valeur\",", "\"value\": \"valeur\", \"value\": \"b\",", "écrit deux fois")]
    [InlineData("\"value\": \"valeur\",", "\"value\": \"valeur\", \"controls\": [{ \"expected\": 3 }],", "Un contrôle dit une chose")]
    [InlineData("\"value\": \"valeur\",", "\"value\": \"valeur\", \"rows\": { \"skip\": { \"column\": \"a\" } },", "Une condition compare")]
    [InlineData("\"value\": \"valeur\",", "\"value\": \"valeur\", \"numbers\": { \"decimal\": \";\" },", "signe décimal")]
    [InlineData("\"value\": \"valeur\",", "\"value\": \"valeur\", \"dates\": { \"formats\": \"jj/mm/aaaa\" },", "format de date")]
    [InlineData("\"value\": \"valeur\",", "\"value\": valeur,", "mal formé")]
    public void What_makes_no_sense_is_told_in_French(string before, string after, string words)
    {
        var faults = MappingFile.Read(Sound.Replace(before, after, StringComparison.Ordinal)).Faults;
        Assert.Contains(faults, f => f.Message.Plain().Contains(words.Plain(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_meaning_knows_its_line_too()
    {
        var fault = MappingFile.Read(Sound.Replace("\"valeur\"", "{ \"column\": \"a\", \"transforms\": [{ \"extract\": \"(\" }] }", StringComparison.Ordinal)).Faults[0];
        Assert.Equal(7, fault.Line);
    }

    [Fact]
    public void One_item_may_stand_for_a_list_of_one()
    {
        var read = MappingFile.Read(Sound.Replace("\"valeur\",", "\"valeur\", \"rows\": { \"skip\": { \"column\": \"a\", \"equals\": \"Total\" } },", StringComparison.Ordinal));
        Assert.Equal(["Total"], read.Mapping!.Rows.Skip[0].EqualsAny);
    }
}
