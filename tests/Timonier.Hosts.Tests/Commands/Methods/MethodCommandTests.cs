// SPDX-License-Identifier: Apache-2.0
using System.Text;
using System.Text.Json;
using Timonier.Analysis.Methods;
using Timonier.Cli;
using Timonier.Cli.Methods;

namespace Timonier.Hosts.Tests.Commands.Methods;

/// <summary>What the commands on methods say, write and refuse.</summary>
public sealed class MethodCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-methods-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_shows_every_method_with_its_family_question_and_columns()
    {
        var line = await MethodLine.RunAsync("list");
        Assert.Equal(ExitCode.Done, line.Exit);
        foreach (var family in MethodCatalogue.Families)
        {
            Assert.Contains(family.Title, line.Told, StringComparison.Ordinal);
            foreach (var method in family.Methods)
            {
                Assert.Contains($"\n  {method.Id}{Environment.NewLine}", line.Told, StringComparison.Ordinal);
                Assert.Contains(FrenchSigns.Set(method.Question), line.Told, StringComparison.Ordinal);
            }
        }

        Assert.Contains("lit\u00A0: x, n", line.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_a_family_shows_no_other()
    {
        var line = await MethodLine.RunAsync("list", "--family", "séries");
        Assert.Contains("recent-trend", line.Told, StringComparison.Ordinal);
        Assert.DoesNotContain("wilson", line.Told, StringComparison.Ordinal);
        var unknown = await MethodLine.RunAsync("list", "--family", "couleurs");
        Assert.Equal(ExitCode.Refused, unknown.Exit);
        Assert.Contains("Séries", unknown.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_says_the_essentials_of_every_sheet()
    {
        foreach (var method in MethodCatalogue.All)
        {
            var line = await MethodLine.RunAsync("show", method.Id);
            Assert.Equal(ExitCode.Done, line.Exit);
            foreach (var heading in new[] { "QUESTION", "FORMULE", "COLONNES LUES", "COLONNES RENDUES", "LIMITES", "SOURCE", "EXEMPLE" })
                Assert.Contains($"\n{heading}\n", line.Told, StringComparison.Ordinal);
            Assert.All(method.Parameters, parameter => Assert.Contains($"  {parameter.Name}", line.Told, StringComparison.Ordinal));
            Assert.DoesNotContain("```", line.Told, StringComparison.Ordinal);
        }

        Assert.Contains("```csv", (await MethodLine.RunAsync("show", "wilson", "--full")).Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wilsn", "wilson")]
    [InlineData("funnel", "funnel-proportion")]
    [InlineData("Quantiles", "quantile")]
    [InlineData("ctx", "ctx-1.0")]
    public async Task Unknown_method_is_refused_with_the_nearest_names(string asked, string near)
    {
        var line = await RunAsync("x,n\n1,2\n", asked);
        Assert.Equal(ExitCode.Refused, line.Exit);
        Assert.Contains(near, line.Refused, StringComparison.Ordinal);
        Assert.Equal("", line.Told);
    }

    [Theory]
    [InlineData("x,n\n1,2\n3,douze\n", "Ligne 3, colonne «\u00A0n\u00A0»\u00A0: «\u00A0douze\u00A0» trouvé, il faut un nombre")]
    [InlineData("a,b\n1,2\n", "--set x=NOM")]
    [InlineData("x,n\n1,2\n3\n", "ligne 3")]
    [InlineData("x,n\n1,2,7,8\n", "ligne 2")]
    [InlineData("x,n\n", "aucune ligne")]
    [InlineData("x,x,n\n1,2,3\n", "Deux colonnes portent le nom «\u00A0x\u00A0»")]
    [InlineData("x,n,conf\n1,2,0.95\n1,2,2\n", "Ligne 3, colonne «\u00A0conf\u00A0»")]
    [InlineData("x,n,multiplier\n1,2,-1\n", "Ligne 2, colonne «\u00A0multiplier\u00A0»")]
    public async Task What_cannot_be_read_is_refused_with_its_line_its_column_and_the_remedy(string text, string said)
    {
        var line = await RunAsync(text, "wilson");
        Assert.Equal(ExitCode.Refused, line.Exit);
        Assert.Contains(said, line.Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conf=2", "conf")]
    [InlineData("multiplier=0", "au-dessus de 0")]
    [InlineData("conff=0.9", "Vouliez-vous dire\u00A0: conf")]
    [InlineData("x=absente", "absente")]
    [InlineData("table=coef", "table")]
    public async Task Parameter_that_cannot_be_is_refused_with_what_is_allowed(string setting, string said)
    {
        var line = await RunAsync("x,n\n1,2\n", "wilson", "--set", setting);
        Assert.Equal(ExitCode.Refused, line.Exit);
        Assert.Contains(said, line.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_that_cannot_be_understood_is_misused()
    {
        Assert.Equal(ExitCode.Misused, (await MethodLine.RunAsync("run", "wilson")).Exit);
        Assert.Equal(ExitCode.Misused, (await MethodLine.RunAsync("run", "wilson", "a.csv", "--input", "b.csv")).Exit);
        Assert.Equal(ExitCode.Misused, (await MethodLine.RunAsync("run", "wilson", "a.csv", "--set", "conf")).Exit);
        Assert.Equal(ExitCode.Misused, (await MethodLine.RunAsync("run", "wilson", "a.csv", "--set", "conf=0.9", "--set", "CONF=0.8")).Exit);
        Assert.Equal(ExitCode.Misused, (await MethodLine.RunAsync("run", "wilson", "a.csv", "--format", "xlsx")).Exit);
        Assert.Equal(ExitCode.Refused, (await MethodLine.RunAsync("run", "wilson", "absent.csv")).Exit);
    }

    [Theory]
    [InlineData("\"x\",\"n\"\n\"1\",\"100\"\n")]
    [InlineData("x;n\r\n1;100\r\n")]
    [InlineData("N\tX\n100\t1\n")]
    [InlineData("# source: nobody\n# class A\n\"n\",\"x\",\"name\"\n\"100\",\"1\",\"a, b\"\n")]
    [InlineData("\uFEFF\"x\",\"n\"\n\"first\",1,100\n")]
    public async Task Table_is_read_as_spreadsheets_and_R_write_it(string text)
    {
        var line = await RunAsync(text, "wilson");
        Assert.Equal(ExitCode.Done, line.Exit);
        Assert.Equal(0.01, line.Table.Number(0, "value"));
    }

    [Fact]
    public async Task Missing_value_has_no_answer_and_says_why()
    {
        var line = await RunAsync("x,n\nNA,10\n3,\n4,3\n-1,5\n1,2\n", "wilson");
        Assert.Equal(["valeur manquante", "valeur manquante", "numérateur supérieur au dénominateur", "effectif négatif", ""], line.Table.Texts("reason"));
        Assert.Equal(["", "", "", "", "0.5"], line.Table.Texts("value"));
    }

    [Fact]
    public async Task Numbers_come_back_to_the_last_bit()
    {
        var line = await RunAsync("x,n\n1,3\n2,7\n", "wilson");
        Assert.Equal(1 / 3.0, line.Table.Number(0, "value"));
        Assert.Equal(2 / 7.0, line.Table.Number(1, "value"));
    }

    [Fact]
    public async Task Result_in_JSON_tells_numbers_flags_texts_and_nothing_apart()
    {
        var line = await RunAsync("series,i,y\n\"a \"\"b\"\"\",1,1\na,1,5\na,2,\n", "xmr", "--set", "min_points=2", "--format", "json");
        using var result = JsonDocument.Parse(line.Told);
        Assert.Equal(3, result.RootElement.GetArrayLength());
        Assert.Equal("a \"b\"", result.RootElement[0].GetProperty("series").GetString());
        Assert.Equal(JsonValueKind.Null, result.RootElement[0].GetProperty("mean").ValueKind);
        Assert.Equal("trop peu de valeurs", result.RootElement[0].GetProperty("reason").GetString());
        var chart = await RunAsync("y\n1\n2\n3\n4\n", "xmr", "--set", "min_points=2", "--format", "json");
        using var points = JsonDocument.Parse(chart.Told);
        Assert.Equal(2.5, points.RootElement[0].GetProperty("mean").GetDouble());
        Assert.Equal(JsonValueKind.False, points.RootElement[0].GetProperty("outside").ValueKind);
    }

    [Fact]
    public async Task Second_file_adds_its_columns_by_those_in_common()
    {
        var data = Write("data.csv", "area,age band,count,pop\nA,0-4,3,100\nA,5-9,8,200\n");
        var reference = Write("reference.csv", "Age_Band,refcount,refpop\n5-9,50,1000\n0-4,20,1000\n");
        var line = await MethodLine.RunAsync("run", "isr", data, "--join", reference);
        Assert.Equal(11, line.Table.Number(0, "observed"));
        Assert.Equal(12, line.Table.Number(0, "expected"), 1e-12);
        var strange = Write("strange.csv", "a,b\n1,2\n");
        Assert.Contains("aucune colonne en commun", (await MethodLine.RunAsync("run", "isr", data, "--join", strange)).Refused, StringComparison.Ordinal);
        var twice = Write("twice.csv", "ageband,refcount,refpop\n0-4,1,2\n0-4,3,4\n");
        Assert.Contains("ligne 3", (await MethodLine.RunAsync("run", "isr", data, "--join", twice)).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_in_a_file_is_there_whole_or_not_at_all()
    {
        var rows = new StringBuilder("x,n\n");
        for (var i = 0; i < 10_000; i++)
            rows.Append("1,2\n");
        var output = Path.Combine(folder.FullName, "result.csv");
        var broken = await RunAsync(rows + "un,2\n", "wilson", "--output", output);
        Assert.Equal(ExitCode.Refused, broken.Exit);
        Assert.Contains("Ligne 10002", broken.Refused, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles("result*"));
        var sound = await RunAsync(rows.ToString(), "wilson", "--output", output);
        Assert.Contains("10\u202F000 lignes", sound.Told, StringComparison.Ordinal);
        Assert.Equal(10_001, (await File.ReadAllLinesAsync(output, Ct)).Length);
        var nowhere = await RunAsync("x,n\n1,2\n", "wilson", "--output", Path.Combine(folder.FullName, "absent", "result.csv"));
        Assert.Equal(ExitCode.Refused, nowhere.Exit);
        Assert.Contains("--output", nowhere.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Method_that_answers_row_by_row_holds_a_few_blocks_whatever_the_length()
    {
        const int Rows = 300_000;
        using var output = new CountingWriter();
        using var input = new EndlessRows(Rows, "7,50\n", () => output.Lines);
        var written = await MethodRun.RunAsync(new("wilson", "-"), input, output, Ct);
        Assert.Equal(Rows, written.Value);
        Assert.Equal(Rows + 1, output.Lines);
        Assert.InRange(input.LargestLead, 1, 60_000);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<MethodLine> RunAsync(string text, string method, params string[] arguments) =>
        MethodLine.RunAsync(["run", method, Write("table.csv", text), .. arguments]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Counts the lines that are written.</summary>
    private sealed class CountingWriter : TextWriter
    {
        public int Lines { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Lines += value == '\n' ? 1 : 0;

        public override void Write(char[] buffer, int index, int count) => Lines += buffer.AsSpan(index, count).Count('\n');
    }

    /// <summary>Gives rows as they are asked for, and watches how far reading is ahead of writing.</summary>
    private sealed class EndlessRows(int rows, string row, Func<int> written) : Stream
    {
        private readonly byte[] line = Encoding.UTF8.GetBytes(row);
        private int given = -1;

        public int LargestLead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            LargestLead = Math.Max(LargestLead, given - written());
            if (given < 0)
            {
                given = 0;
                "x,n\n"u8.CopyTo(buffer);
                return 4;
            }

            var filled = 0;
            while (given < rows && filled + line.Length <= buffer.Length)
            {
                line.CopyTo(buffer[filled..]);
                filled += line.Length;
                given++;
            }

            return filled;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
