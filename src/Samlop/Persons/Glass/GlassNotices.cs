using Samlop.Access;
using Samlop.Persons.Oversight;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Persons.Glass;

/// <summary>Who is told that a glass was broken.</summary>
internal static class GlassNotices
{
    /// <summary>What a participant is told about their own facts.</summary>
    public static readonly NoticeGroup OwnGroup = new(
        "persons.own",
        Phrase.In<GlassText>(nameof(GlassText.OwnNotices_Title)),
        Phrase.In<GlassText>(nameof(GlassText.OwnNotices_Explained)),
        MayBeStopped: false,
        Role.Participant);

    public static async Task<Waiting.Told?> ToOfficers(string line, Guid thing, Occasion occasion) =>
        new(Phrase.In<GlassText>(line), GlassUrls.One(thing), await occasion.Officers()) { About = OversightNotices.About };
}
