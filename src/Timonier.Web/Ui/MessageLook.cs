// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>How a message looks by its tone.</summary>
internal static class MessageLook
{
    /// <summary>The classes of the banner.</summary>
    public static string Style(MessageTone tone) => tone switch
    {
        MessageTone.Information => "tm-alert",
        MessageTone.Done => "tm-alert tm-alert--ok",
        MessageTone.Warning => "tm-alert tm-alert--warn",
        MessageTone.Refusal => "tm-alert tm-alert--stop",
    };

    /// <summary>The icon beside the words.</summary>
    public static IconName Sign(MessageTone tone) => tone switch
    {
        MessageTone.Information => IconName.Information,
        MessageTone.Done => IconName.Done,
        MessageTone.Warning or MessageTone.Refusal => IconName.Warning,
    };
}
