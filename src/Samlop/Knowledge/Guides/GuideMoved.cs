using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides;

/// <summary>A step of a guide.</summary>
public enum GuideStep
{
    Begun,
    Saved,
    EditionBegun,
    Discarded,
    Sent,
    TakenBack,
    Returned,
    Approved,
    LookedAgain,
    Withdrawn,
}

/// <summary>A guide was written, approved, looked at or withdrawn. What is done with a draft is told within its owner.</summary>
[Event("knowledge.guide.moved"), NoNews]
public sealed record GuideMoved(GuideId Guide, GuideEditionId? Edition, OrganisationId Owner, GuideStep Step) : IEvent
{
    private static readonly Words<GuidesText, GuideStep> ToldWords = new("Told_Guide");

    Subjects IEvent.About => Subjects.Of(Guide);

    Audience IEvent.For => Step is GuideStep.Approved or GuideStep.Withdrawn or GuideStep.LookedAgain
        ? Audience.Everyone : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static GuideMoved Of(GuideEdition edition, GuideStep step) => new(edition.Guide, edition.Id, edition.Owner, step);
}

/// <summary>Who is told of guides.</summary>
internal static class GuideNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.guides",
        Phrase.In<GuidesText>(nameof(GuidesText.Notices)),
        Phrase.In<GuidesText>(nameof(GuidesText.Notices_Explained)),
        MayBeStopped: true,
        Enum.GetValues<Role>());

    /// <summary>Those of the owner who write.</summary>
    public static Readers Writers(OrganisationId owner) => Readers.In(owner, [.. WriteGuides.Needs.Roles]);

    public static Task<GuideEdition> Edition(this Occasion occasion, GuideEditionId id) => occasion.Once(
        id, () => occasion.Db.Rows<GuideEdition>().All(Because.GuidesAreTold).SingleAsync(e => e.Id == id, occasion.Cancel));
}
