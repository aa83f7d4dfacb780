// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Backups;

/// <summary>What a backup says of itself, before its tables.</summary>
/// <param name="At">When its picture of the instance was taken.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Migrations">Fingerprint of each migration that the database had, in order.</param>
/// <param name="Heads">The end of each network's journal chain: a restored chain must end there.</param>
/// <param name="Tables">The tables that follow, each after those that it refers to.</param>
internal sealed record BackupManifest(DateTimeOffset At, string Program, IReadOnlyList<string> Migrations, IReadOnlyList<string> Heads, IReadOnlyList<BackupTable> Tables);
