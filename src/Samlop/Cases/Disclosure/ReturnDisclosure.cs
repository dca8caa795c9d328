using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>Send svarene tilbake: whoever is to decide wants something answered otherwise.</summary>
[Process("cases.disclosure.returned")]
public sealed class ReturnDisclosure(AppDb db) : IUseCase<ReturnDisclosure.Input, Done>
{
    public static Permission Needs => DecideDisclosure.Needs;

    public sealed class Input : IInput<ReturnDisclosure, Input, Done>
    {
        public DisclosureRequestId Request { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>The answers of a request came back to the case officers.</summary>
    [Event("cases.disclosure.returned"), NoNews]
    public sealed record DisclosureReturned(DisclosureRequestId Request, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Returned));
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<DisclosureReturned>(
        "cases.disclosure.returned", DisclosureNotices.Group, "the case officers of who owns the case",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<DisclosureText>(nameof(DisclosureText.Notice_Returned), new DateArgument(happened.DueOn)),
            DisclosureUrls.Request(happened.Request),
            Readers.In(happened.Owner, [.. AnswerDisclosure.Needs.Roles]))
        {
            Due = happened.DueOn,
        })).While(
            "it lies with them",
            (DisclosureRequest r) => r.Id,
            db => db.Rows<DisclosureRequest>().All(Because.WhoWaitsIsTold).Where(r => r.PresentedAt == null && r.DecidedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Disclosure(input.Request, actor, cancel) is not { } request) return Refusal.NotFound;
        if (request.MayDecide() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, DisclosureRequest.ReasonLimit, nameof(Input.Reason),
            Phrase.In<CommonText>(nameof(CommonText.Error_ToCorrect)), errors);
        if (errors.Any) return errors;
        request.Return(reason);
        change.Record(new DisclosureReturned(request.Id, request.Owner, request.DueOn), reason: reason);
        return new Done();
    }
}
