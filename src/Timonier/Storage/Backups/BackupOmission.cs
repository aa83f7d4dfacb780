// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Backups;

/// <summary>A table that backups leave out, registered by its room: what lives only as long as the running instance.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Because">Why a restored instance is better without it.</param>
public sealed record BackupOmission(string Table, string Because);
