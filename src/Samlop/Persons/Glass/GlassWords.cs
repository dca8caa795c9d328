using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Platform.Text;

namespace Samlop.Persons.Glass;

/// <summary>Why a glass is broken, and why it did not open.</summary>
internal static class GlassWords
{
    private static readonly Words<GlassText, GlassReason> Reasons = new("Reason", GlassReason.Unlisted);

    public static string Of(GlassReason reason) => Reasons.Of(reason).ToString();

    /// <summary>For the officer. Of a person who was not there for the reader no more is said than that.</summary>
    public static string Of(SharingStep stopped) => stopped switch
    {
        SharingStep.NoTie => GlassText.Stopped_NotThere,
        SharingStep.Related => GlassText.Stopped_Related,
        SharingStep.NoStatement => GlassText.Stopped_NoStatement,
        _ => GlassText.Stopped_Rule,
    };
}
