// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Access;

namespace Timonier.Tests.Access;

public sealed class OneTimeCodeTests
{
    /// <summary>The secret of RFC 6238, appendix B, for SHA-1.</summary>
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B: eight digits, SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, OneTimeCode.Compute(Secret, OneTimeCode.StepOf(moment), digits: 8));
        Assert.Equal(code[2..], OneTimeCode.Compute(Secret, OneTimeCode.StepOf(moment)));
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-61, false)]
    [InlineData(61, false)]
    public void A_clock_may_differ_by_one_step(int seconds, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890 / 30 * 30);
        var typed = OneTimeCode.Compute(Secret, OneTimeCode.StepOf(now.AddSeconds(seconds)));
        Assert.Equal(isTaken, OneTimeCode.Find(Secret, typed, now, 0) is not null);
    }

    [Fact]
    public void A_code_that_served_and_those_before_it_serve_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = OneTimeCode.StepOf(now);
        Assert.Equal(step, OneTimeCode.Find(Secret, " 005 924", now, step - 1));
        Assert.Null(OneTimeCode.Find(Secret, "005924", now, step));
        Assert.Null(OneTimeCode.Find(Secret, OneTimeCode.Compute(Secret, step - 1), now, step));
    }

    /// <summary>RFC 4648, section 10, and the secret above as authenticators show it.</summary>
    [Theory]
    [InlineData("fo", "MZXQ")]
    [InlineData("foobar", "MZXW 6YTB OI")]
    [InlineData("12345678901234567890", "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")]
    public void A_secret_is_written_in_base_32(string secret, string written) => Assert.Equal(written, OneTimeCode.Write(Encoding.ASCII.GetBytes(secret)));
}
