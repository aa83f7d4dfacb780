// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Generate;

namespace Timonier.Hosts.Tests.Generate;

public sealed class CsvOutputTests
{
    [Fact]
    public void Numbers_are_French_and_texts_are_quoted_when_they_must_be()
    {
        var files = new MemoryFiles();
        using (var file = files.Csv("a.csv", "un", "deux"))
        {
            file.Text("Val d’Oise ; sud").Number(-5, 2).EndRow();
            file.Text("dit \"haut\"").Number(1250, 2).EndRow();
            file.Blank().Number(100, 2).EndRow();
            file.Number(long.MinValue + 1).Number(-1205, 1).EndRow();
        }

        Assert.Equal(
            "un;deux\n\"Val d’Oise ; sud\";-0,05\n\"dit \"\"haut\"\"\";12,5\n;1\n-9223372036854775807;-120,5\n",
            Encoding.UTF8.GetString(files["a.csv"]));
    }

    [Fact]
    public void Rows_longer_than_the_buffer_in_all_are_whole()
    {
        var files = new MemoryFiles();
        using (var file = files.Csv("a.csv", "n"))
        {
            for (var i = 0; i < 50_000; i++)
                file.Number(i).EndRow();
            Assert.Equal(50_000, file.Rows);
        }

        Assert.Equal(Enumerable.Range(0, 50_000).Select(i => $"{i}"), Encoding.UTF8.GetString(files["a.csv"]).Split('\n')[1..^1]);
    }
}
