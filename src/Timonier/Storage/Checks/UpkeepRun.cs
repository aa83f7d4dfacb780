// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Checks;

/// <summary>One time that the instance was looked after.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="At">When it ended.</param>
/// <param name="IsGood">Whether it ended well.</param>
/// <param name="Detail">What it found, in French.</param>
public sealed record UpkeepRun(UpkeepKind Kind, DateTimeOffset At, bool IsGood, string Detail);
