// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Tests.Storage.Kills;

/// <summary>The work of <see cref="KilledProgram"/>: no test by itself, never run unless asked for by name.</summary>
public sealed class WorkTests
{
    [Fact(Explicit = true)]
    public Task Works_until_it_is_killed() => KilledProgram.WorkAsync(Environment.GetEnvironmentVariable(KilledProgram.HomeVariable)!);
}
