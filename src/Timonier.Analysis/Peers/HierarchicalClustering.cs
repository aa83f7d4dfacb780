// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Peers;

/// <summary>Agglomerative clustering by repeated merging of the two nearest groups.</summary>
/// <remarks>Lance–Williams updates with a list of nearest neighbours (F. Murtagh, Multidimensional Clustering Algorithms, 1985):
/// memory n²/2, time of order n² in practice. Among equal distances the pair of lowest row numbers merges first.</remarks>
public static class HierarchicalClustering
{
    /// <summary>Clusters units given their distances.</summary>
    public static Dendrogram Cluster(DistanceMatrix distances, Linkage linkage) => ClusterOver(distances.Copy(), linkage);

    /// <summary>The same over the distances themselves, which are lost: half the memory.</summary>
    internal static Dendrogram ClusterOver(DistanceMatrix distances, Linkage linkage)
    {
        var run = new Agglomeration(distances, linkage);
        return run.ToDendrogram();
    }
}
