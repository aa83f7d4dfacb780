// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The standard normal distribution.</summary>
/// <remarks>NaN gives NaN. Sources of the rational approximations: W. J. Cody, Mathematics of Computation 23 (1969) for the tails;
/// M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988) for the quantile.</remarks>
public static class NormalDistribution
{
    private const double InverseSqrtTwoPi = 0.398942280401432677939946;
    private const double SqrtThirtyTwo = 5.656854249492380195206754896838;

    private static ReadOnlySpan<double> CentreTop =>
        [2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249, 0.065682337918207449113];

    private static ReadOnlySpan<double> CentreBottom =>
        [47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];

    private static ReadOnlySpan<double> MiddleTop =>
    [
        0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226, 2494.5375852903726711,
        6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218, 1.0765576773720192317e-8,
    ];

    private static ReadOnlySpan<double> MiddleBottom =>
    [
        22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
        34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static ReadOnlySpan<double> FarTop =>
        [0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5, 0.02307344176494017303];

    private static ReadOnlySpan<double> FarBottom =>
        [1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];

    private static ReadOnlySpan<double> QuantileCentreTop =>
    [
        3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3,
    ];

    private static ReadOnlySpan<double> QuantileCentreBottom =>
    [
        1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4,
        3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3,
    ];

    private static ReadOnlySpan<double> QuantileMiddleTop =>
    [
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> QuantileMiddleBottom =>
    [
        1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
        1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> QuantileFarTop =>
    [
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> QuantileFarBottom =>
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
        1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    /// <summary>φ(x).</summary>
    public static double Density(double x) => InverseSqrtTwoPi * ExponentialOfHalfSquare(Math.Abs(x));

    /// <summary>Φ(x) = P(X ≤ x), with full relative accuracy far in the lower tail.</summary>
    public static double Lower(double x) => Tails(x).Lower;

    /// <summary>1 − Φ(x), with full relative accuracy far in the upper tail.</summary>
    public static double Upper(double x) => Tails(x).Upper;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double x)
    {
        if (double.IsNaN(x))
        {
            return TailPair.Undefined;
        }

        var size = Math.Abs(x);
        if (size <= 0.67448975)
        {
            var square = size > 1.11e-16 ? x * x : 0;
            var top = CentreTop[4] * square;
            var bottom = square;
            for (var i = 0; i < 3; i++)
            {
                top = (top + CentreTop[i]) * square;
                bottom = (bottom + CentreBottom[i]) * square;
            }

            var centre = x * (top + CentreTop[3]) / (bottom + CentreBottom[3]);
            return new(0.5 + centre, 0.5 - centre);
        }

        var tail = size <= SqrtThirtyTwo ? Middle(size) : Far(size);
        var pair = new TailPair(tail, 1 - tail);
        return x < 0 ? pair : pair.Swapped;
    }

    /// <summary>The point below which the probability is p; −∞ at 0, +∞ at 1, NaN outside [0, 1].</summary>
    public static double Quantile(double p) => Quantile(p, Tail.Lower);

    /// <summary>The point whose tail of one side is p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, Tail side)
    {
        if (!(p is >= 0 and <= 1))
        {
            return double.NaN;
        }

        var sign = side is Tail.Lower ? 1 : -1;
        if (p is 0 or 1)
        {
            return p == 0 ? sign * double.NegativeInfinity : sign * double.PositiveInfinity;
        }

        var gap = p - 0.5;
        if (Math.Abs(gap) <= 0.425)
        {
            var r = 0.180625 - (gap * gap);
            return sign * gap * Horner(QuantileCentreTop, r) / Horner(QuantileCentreBottom, r);
        }

        var root = Math.Sqrt(-Math.Log(Math.Min(p, 1 - p)));
        var size = root <= 5
            ? Horner(QuantileMiddleTop, root - 1.6) / Horner(QuantileMiddleBottom, root - 1.6)
            : Horner(QuantileFarTop, root - 5) / Horner(QuantileFarBottom, root - 5);
        return gap < 0 ? sign * -size : sign * size;
    }

    private static double Middle(double size)
    {
        var top = MiddleTop[8] * size;
        var bottom = size;
        for (var i = 0; i < 7; i++)
        {
            top = (top + MiddleTop[i]) * size;
            bottom = (bottom + MiddleBottom[i]) * size;
        }

        return ExponentialOfHalfSquare(size) * (top + MiddleTop[7]) / (bottom + MiddleBottom[7]);
    }

    private static double Far(double size)
    {
        if (size > 38.6)
        {
            return 0;
        }

        var square = 1 / (size * size);
        var top = FarTop[5] * square;
        var bottom = square;
        for (var i = 0; i < 4; i++)
        {
            top = (top + FarTop[i]) * square;
            bottom = (bottom + FarBottom[i]) * square;
        }

        var correction = square * (top + FarTop[4]) / (bottom + FarBottom[4]);
        return ExponentialOfHalfSquare(size) * (InverseSqrtTwoPi - correction) / size;
    }

    // The square is split so that its rounding does not spoil the exponential.
    private static double ExponentialOfHalfSquare(double size)
    {
        var coarse = Math.Truncate(size * 16) / 16;
        return Math.Exp(-coarse * coarse * 0.5) * Math.Exp(-(size - coarse) * (size + coarse) * 0.5);
    }

    private static double Horner(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }
}
