// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage.Embedded;

/// <summary>Under which identity the server runs; written beside the data, whose files belong to that identity.</summary>
internal enum RunMode
{
    /// <summary>As the user who runs Timonier, who is not root.</summary>
    Plain,

    /// <summary>As root seen as another user from inside a user namespace: the files stay root's.</summary>
    UserNamespace,

    /// <summary>As another user, for a root who may not make a user namespace: the files are that user's.</summary>
    OtherUser,
}
