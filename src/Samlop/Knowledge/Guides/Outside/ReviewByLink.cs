using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides.Outside;

/// <summary>
/// Kvalitetssikre med engangslenke: whoever has the link says with their name whether they stand for what they have read, or what must be
/// changed first. It is of exactly that text: when it is written on, the link works no more.
/// </summary>
[Process("knowledge.guide-review.given-by-link")]
public sealed class ReviewByLink(AppDb db, OneTimeLinks links) : IUseCase<ReviewByLink.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfLink("knowledge.guide.review-by-link");

    /// <summary>Three weeks: as long as one takes to read a guide beside other work.</summary>
    public const int Days = 21;

    public static LinkKind Kind { get; } = LinkKind.Of<ReviewByLink, ReviewByLinkPage>(
        "knowledge.guide.review", Days, by => Phrase.In<RoundsText>(nameof(RoundsText.Link_Mail_Subject), by),
        OutsideAccess.LinkStands);

    public sealed class Input : IInput<ReviewByLink, Input, Done>
    {
        /// <summary>The fingerprint of what the page showed.</summary>
        public string? Seen { get; set; }

        /// <summary>They stand for it, or something must be changed first.</summary>
        public string? Answer { get; set; }

        public string? Name { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<ReviewMoved>(
        "knowledge.guide-review.given", GuideNotices.Group, "those of the owner who write guides",
        (happened, _) => Task.FromResult(happened.Step is not (ReviewStep.StoodFor or ReviewStep.Objected) ? null : new Told(
            Phrase.In<RoundsText>(happened.Step == ReviewStep.StoodFor
                ? nameof(RoundsText.Notice_StoodFor) : nameof(RoundsText.Notice_Objected)),
            GuideUrls.Work(happened.Guide), GuideNotices.Writers(happened.Owner)))).OnlyOf<ReviewByLink>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await links.Held(Kind, actor, cancel) is not { } link) return OneTimeLinks.LinkIsOver;
        var review = await db.Rows<OutsideReview>().BehindLink(link.Subject).SingleAsync(cancel);
        if (review.Hash != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var answer = TypedField.Choice<ReviewAnswer>(input.Answer);
        if (answer is null) errors.Add(nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var name = TypedLine.ReadName(input.Name, OutsideReview.NameLimit, nameof(Input.Name), errors);
        var text = answer == ReviewAnswer.Objects
            ? TypedField.NeededText(
                input.Text, OutsideReview.TextLimit, nameof(Input.Text), Phrase.In<CommonText>(nameof(CommonText.Error_ToCorrect)), errors)
            : TypedField.Text(input.Text, OutsideReview.TextLimit, nameof(Input.Text), errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        review.Answer(answer == ReviewAnswer.StandsForIt, name, text, change.At);
        links.Use(link, change);
        change.Record(ReviewMoved.Of(review, answer == ReviewAnswer.StandsForIt ? ReviewStep.StoodFor : ReviewStep.Objected));
        return new Done();
    }
}

/// <summary>What somebody outside says of an edition.</summary>
public enum ReviewAnswer
{
    StandsForIt,
    Objects,
}
