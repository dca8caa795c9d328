using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Rounds;

/// <summary>A step of a round of comments.</summary>
public enum RoundStep
{
    Opened,
    Asked,
    Commented,
    Finished,
    Answered,
    Closed,
}

/// <summary>A round of comments went a step on; told within the owner of the guide.</summary>
/// <param name="Organisation">The one that is asked, or that said something; null where it is of all of them.</param>
/// <param name="Comment">The one that was said or answered.</param>
[Event("knowledge.guide-round.moved"), NoNews]
public sealed record RoundMoved(
    GuideId Guide, GuideRoundId Round, OrganisationId Owner, RoundStep Step, OrganisationId? Organisation, GuideCommentId? Comment) : IEvent
{
    private static readonly Words<RoundsText, RoundStep> ToldWords = new("Told_Round");

    Subjects IEvent.About => Subjects.Of(Round).And(Guide);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static RoundMoved Of(GuideRound round, RoundStep step, OrganisationId? organisation = null, GuideCommentId? comment = null) =>
        new(round.Guide, round.Id, round.Owner, step, organisation, comment);
}

internal static class RoundNotices
{
    public static Told Says(string line, GuideRoundId round, Readers to) =>
        new(Phrase.In<RoundsText>(line), GuideUrls.Round(round), to);

    /// <summary>They lead or coordinate where they are, and say to whom there the guide matters.</summary>
    private static readonly Role[] Receivers =
    [
        .. WriteGuides.Needs.Roles, Role.CompanyManager, Role.TrainingOfficeAdviser, Role.CareerGuide, Role.ContactTeacher,
    ];

    /// <summary>Those of an organisation who are told that it is asked.</summary>
    public static Readers Asked(OrganisationId organisation) => Readers.In(organisation, Receivers);

    public static Task<GuideRound> Round(this Occasion occasion, GuideRoundId id) => occasion.Once(
        id, () => occasion.Db.Rows<GuideRound>().All(Because.GuidesAreTold).Include(r => r.Invitations)
            .SingleAsync(r => r.Id == id, occasion.Cancel));

    /// <summary>Rounds that are open.</summary>
    public static IQueryable<GuideRound> Open(AppDb db) => db.Rows<GuideRound>().All(Because.GuidesAreTold).Where(GuideRound.IsOpen);
}
