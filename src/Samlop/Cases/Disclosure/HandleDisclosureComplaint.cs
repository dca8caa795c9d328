using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>Behandle klagen: what became of it is written down, as whoever complained reads it. The answer stays as it was.</summary>
[Process("cases.disclosure.complaint-handled"), TellsNobody(Untold.Noted)]
public sealed class HandleDisclosureComplaint(AppDb db, DisclosureJournal journal)
    : IUseCase<HandleDisclosureComplaint.Input, Done>
{
    public static Permission Needs => DecideDisclosure.Needs;

    public sealed class Input : IInput<HandleDisclosureComplaint, Input, Done>
    {
        public DisclosureRequestId Request { get; set; }

        public string? Answer { get; set; }
    }

    /// <summary>A complaint of an answer to a request for documents was handled.</summary>
    [Event("cases.disclosure.complaint-handled"), NoNews]
    public sealed record DisclosureComplaintHandled(DisclosureRequestId Request, OrganisationId Owner) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_ComplaintHandled));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Disclosure(input.Request, actor, cancel) is not { } request) return Refusal.NotFound;
        if (request.MayHandleComplaint() is { } no) return no;
        var errors = new FieldErrors();
        var answer = TypedField.NeededText(
            input.Answer, DisclosureRequest.ComplaintLimit, nameof(Input.Answer),
            Phrase.In<DisclosureText>(nameof(DisclosureText.Error_ComplaintAnswer)), errors);
        if (errors.Any) return errors;
        request.HandleComplaint(answer, actor.User, change.At);
        await journal.Write(request, nameof(DisclosureText.Journal_ComplaintHandled), answer, actor, change, cancel);
        change.Record(new DisclosureComplaintHandled(request.Id, request.Owner));
        return new Done();
    }
}
