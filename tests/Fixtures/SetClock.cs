// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Fixtures;

/// <summary>A clock that tests set.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
