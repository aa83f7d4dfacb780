// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Hosts.Tests.Commands.Methods;

/// <summary>Anyone who gives a reference file to <c>method run</c> gets the values that the file expects, under the names that it gives them.</summary>
public sealed class MethodVectorTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-vectors-");
    private int written;

    public static TheoryData<string> Names => [.. VectorCases.All.Select(test => test.ToString()).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reference_values_come_out_of_the_command_line(string name)
    {
        foreach (var test in VectorCases.All.Where(test => test.ToString() == name))
        {
            var reference = VectorFile.Read(test.File);
            if (test.Source != test.File)
            {
                Compare(test, reference, await MethodLine.TableAsync(test.Method, SharedFolder.PathOf($"vectors/{test.Source}"), test.Settings));
                continue;
            }

            // As it is; with its answers rubbed out, so that none is only carried through; and without the columns of its answers.
            string[] answers = [.. test.Columns.Split(' ').Select(column => column.Split('=')[^1])];
            var rows = Groups(test, reference);
            Compare(test, rows, await MethodLine.TableAsync(test.Method, Written(rows, static (_, text) => text), test.Settings));
            Compare(test, rows, await MethodLine.TableAsync(test.Method, Written(rows, (column, text) => answers.Contains(column) ? "" : text), test.Settings));
            Compare(test, rows, await MethodLine.TableAsync(test.Method, Written(rows.Without(answers), static (_, text) => text), test.Settings));
        }
    }

    [Fact]
    public void Every_reference_file_is_replayed_or_read_or_has_its_reason()
    {
        string[] apart =
        [
            "efron_morris.csv", // Data alone: the baseball averages that james_stein_baseball.csv holds with their answers.
        ];
        var replayed = VectorCases.All.SelectMany(test => new[] { test.File, test.Source }).Append("isr_reference.csv").ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(SharedFolder.PathOf("vectors"), "*.csv").Select(Path.GetFileName);
        Assert.Equal(apart.Order(StringComparer.Ordinal), files.Where(file => !replayed.Contains(file!)).Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    // The rows of a case, and with them those of their groups: an answer of a group stands on one of its rows.
    private static VectorFile Groups(VectorCase test, VectorFile file)
    {
        if (test.IsGivenWhole)
            return file;
        if (test.Keys.Length == 0)
            return file.Where(row => test.Rows(file, row));
        var keys = test.Keys.Split(' ');
        var wanted = Enumerable.Range(0, file.RowCount).Where(row => test.Rows(file, row)).Select(row => Key(file, row, keys)).ToHashSet(StringComparer.Ordinal);
        return file.Where(row => wanted.Contains(Key(file, row, keys)));
    }

    private static void Compare(VectorCase test, VectorFile reference, VectorFile result)
    {
        var keys = test.Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var places = keys.Length == 0 ? [] : Enumerable.Range(0, result.RowCount).GroupBy(row => Key(result, row, keys)).ToDictionary(group => group.Key, group => group.First());
        int[] rows = [.. Enumerable.Range(0, reference.RowCount).Where(row => test.Rows(reference, row))];
        Assert.NotEmpty(rows);
        Assert.True(keys.Length > 0 || rows.Length == result.RowCount || test.File != test.Source, $"{result.RowCount} rows for {rows.Length}");
        foreach (var (ours, theirs) in test.Columns.Split(' ').Select(names => (names.Split('=')[0], names.Split('=')[^1])))
        {
            var column = result.Has(ours) ? ours : theirs;
            var compared = 0;
            for (var i = 0; i < rows.Length; i++)
            {
                var expected = reference.Text(rows[i], theirs);
                if (expected == VectorFile.HeldOut)
                    continue;
                var place = keys.Length == 0 ? i : Assert.Contains(Key(reference, rows[i], keys), places);
                var sign = test.HasFreeSigns ? Sign(result, reference, column) : 1;
                AssertSame(test, Named(test, reference, result.Text(place, column), column), (expected, sign), $"{test}: {column}, row {rows[i] + 1}");
                compared++;
            }

            Assert.True(compared > 0, $"{test}: nothing compared in {column}");
        }
    }

    private static void AssertSame(VectorCase test, string actual, (string Text, int Sign) expected, string label)
    {
        if (expected.Text.Length == 0 || !TryNumber(expected.Text, out var wanted) || !TryNumber(actual, out var got))
        {
            Assert.True(expected.Text == actual, $"{label}: « {actual} » for « {expected.Text} »");
            return;
        }

        var gap = Math.Abs((expected.Sign * got) - wanted);
        var size = test.IsAbsolute || wanted == 0 ? 1 : Math.Abs(wanted);
        Assert.True(gap <= test.Tolerance * size, $"{label}: {actual} for {expected.Text}");
    }

    private static int Sign(VectorFile result, VectorFile reference, string column) =>
        TryNumber(reference.Text(0, column), out var theirs) && TryNumber(result.Text(0, column), out var ours) ? Math.Sign(theirs * ours) : 1;

    private static string Named(VectorCase test, VectorFile reference, string text, string column) =>
        test.NamesNumbers && (column == "id" || column.StartsWith("nn.", StringComparison.Ordinal)) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? reference.Text(number - 1, "id") : text;

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    // Numbers are compared as numbers: 0.1 and 0.10 are one key.
    private static string Key(VectorFile file, int row, string[] keys) => string.Join('|', keys.Select(key =>
        TryNumber(file.Text(row, key), out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : file.Text(row, key)));

    // As the reference files are written: notes first, quotes everywhere.
    private string Written(VectorFile file, Func<string, string, string> cell)
    {
        static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var lines = file.Notes.Select(note => "# " + note)
            .Append(string.Join(',', file.Columns.Select(Quoted)))
            .Concat(Enumerable.Range(0, file.RowCount).Select(row => string.Join(',', file.Columns.Select(column => Quoted(cell(column, file.Text(row, column)))))));
        var path = Path.Combine(folder.FullName, $"{++written}.csv");
        File.WriteAllLines(path, lines);
        return path;
    }
}
