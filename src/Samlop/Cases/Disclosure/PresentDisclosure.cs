using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>Send svarene til avgjørelse: all documents are answered for, and somebody with authority is to decide.</summary>
[Process("cases.disclosure.presented")]
public sealed class PresentDisclosure(AppDb db) : IUseCase<PresentDisclosure.Input, Done>
{
    public static Permission Needs => AnswerDisclosure.Needs;

    public sealed class Input : IInput<PresentDisclosure, Input, Done>
    {
        public DisclosureRequestId Request { get; set; }
    }

    /// <summary>The answers of a request wait for somebody who decides.</summary>
    [Event("cases.disclosure.presented"), NoNews]
    public sealed record DisclosurePresented(DisclosureRequestId Request, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Presented));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<DisclosurePresented>(
        "cases.disclosure.presented", DisclosureNotices.Group, "those who decide",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<DisclosureText>(nameof(DisclosureText.Notice_Presented), new DateArgument(happened.DueOn)),
            DisclosureUrls.Request(happened.Request),
            Readers.In(happened.Owner, [.. DecideDisclosure.Needs.Roles]))
        {
            Due = happened.DueOn,
        })).While(
            "it waits to be decided",
            (DisclosureRequest r) => r.Id,
            db => db.Rows<DisclosureRequest>().All(Because.WhoWaitsIsTold).Where(r => r.PresentedAt != null && r.DecidedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Disclosure(input.Request, actor, cancel) is not { } request) return Refusal.NotFound;
        if (request.MayPresent() is { } no) return no;
        request.Present(actor.User, change.At);
        change.Record(new DisclosurePresented(request.Id, request.Owner, request.DueOn));
        return new Done();
    }
}
