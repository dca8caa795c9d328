using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Outside;

/// <summary>
/// Be om kvalitetssikring utenfra: somebody who does not sign in gets a one-time link to the edition as it is now. Nothing else is read by
/// it.
/// </summary>
[Process("knowledge.guide-review.asked"), TellsNobody(Untold.OwnWork)]
public sealed class AskOutside(AppDb db, OneTimeLinks links) : IUseCase<AskOutside.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<AskOutside, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>The revision that the page showed.</summary>
        public int Seen { get; set; }

        /// <summary>The body and the role of whoever is asked.</summary>
        public string? Who { get; set; }

        public string? Email { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (guide, edition, _)) return Refusal.NotFound;
        if (!edition.Content.IsWhole()) return GuideEdition.EditionIsIncomplete;
        var errors = new FieldErrors();
        var who = TypedField.NeededLine(
            input.Who, OutsideReview.WhoLimit, nameof(Input.Who), Phrase.In<RoundsText>(nameof(RoundsText.Error_Who)), errors);
        TypedReading.RefuseNumbers(who, nameof(Input.Who), errors);
        if (!EmailAddress.TryParse(input.Email, out var email))
            errors.Add(nameof(Input.Email), Phrase.In<CommonText>(nameof(CommonText.Error_Email)));
        if (errors.Any) return errors;
        if (edition.Revision != input.Seen) return Refusal.ChangedSinceOpened;
        var asked = await db.Rows<OutsideReview>().ManageableBy(actor.ForGuides()).CountAsync(r => r.Edition == edition.Id, cancel);
        if (asked >= OutsideReview.Most) return OutsideReview.TooManyReviews;

        var review = new OutsideReview(
            NewId.Of<OutsideReviewId>(change.At), edition, who, email!.Value, actor.User, change.At);
        db.Add(review);
        var by = await db.Set<Organisation>().Where(o => o.Id == guide.Owner).Select(o => o.Name).SingleAsync(cancel);
        var letter = new LinkLetter(
            email.Value, Languages.ByCode(edition.Content.Language) ?? Languages.Bokmål,
            Phrase.In<RoundsText>(nameof(RoundsText.Link_Mail_Text), by), by);
        var id = review.Id.Value;
        await links.Send(ReviewByLink.Kind, id, id, id, letter, actor, change, cancel);
        change.Record(ReviewMoved.Of(review, ReviewStep.Asked));
        return new Done();
    }
}

/// <summary>Trekk spørsmålet tilbake: the link works no more, and the address is erased.</summary>
[Process("knowledge.guide-review.taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackOutside(AppDb db, OneTimeLinks links) : IUseCase<TakeBackOutside.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<TakeBackOutside, Input, Done>
    {
        /// <summary>The id of what is asked, as chosen.</summary>
        public string? Review { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = Guid.TryParse(input.Review, out var value) ? new OutsideReviewId(value) : default;
        var review = await db.Rows<OutsideReview>().ManageableBy(actor.ForGuides()).SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (review is null) return Refusal.NotFound;
        if (review.MayTakeBack() is { } no) return no;
        await links.Revoke(ReviewByLink.Kind, review.Id.Value, change, cancel);
        review.TakeBack(change.At);
        change.Record(ReviewMoved.Of(review, ReviewStep.TakenBack));
        return new Done();
    }
}

/// <summary>A step of what somebody outside is asked.</summary>
public enum ReviewStep
{
    Asked,
    TakenBack,
    StoodFor,
    Objected,
}

/// <summary>Somebody outside was asked to read an edition, or has said what they think; told within its owner.</summary>
[Event("knowledge.guide-review.moved"), NoNews]
public sealed record ReviewMoved(GuideId Guide, OutsideReviewId Review, OrganisationId Owner, ReviewStep Step) : IEvent
{
    private static readonly Words<RoundsText, ReviewStep> ToldWords = new("Told_Review");

    Subjects IEvent.About => Subjects.Of(Review).And(Guide);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step);

    internal static ReviewMoved Of(OutsideReview review, ReviewStep step) => new(review.Guide, review.Id, review.Owner, step);
}
