// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>Where the knowledge of a network stands: its last revision, and the last one that touched each kind of fact.</summary>
public readonly record struct DataVersion(long Revision, long Units, long Definitions, long Observations, long Quality = 0);
