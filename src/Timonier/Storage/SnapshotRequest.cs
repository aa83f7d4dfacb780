// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>What a loader is asked: the picture of a network at a revision; the newest one held may spare reading all.</summary>
public readonly record struct SnapshotRequest<T>(int Network, long Revision, T? Newest)
    where T : class;
