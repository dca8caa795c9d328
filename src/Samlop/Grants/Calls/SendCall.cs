using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Send til publisering: the draft is complete, and a second person is to publish it.</summary>
[Process("CallSentToPublication")]
public sealed class SendCall(AppDb db, OsloClock clock) : IUseCase<SendCall.Input, Done>
{
    public static Permission Needs => StartCall.Needs;

    public sealed class Input : IInput<SendCall, Input, Done>
    {
        public CallId Call { get; set; }
    }

    /// <summary>A draft was sent to a second person for publication.</summary>
    [Event("grants.call.draft-sent"), Was("CallDraftSent")]
    public sealed record CallDraftSent(CallId Call, int Ordinal, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftSent), Ordinal);
    }

    public static NoticeKind TellsPublishers { get; } = NoticeKind.Of<CallDraftSent>(
        "grants.call.draft-sent", GrantNotices.Calls, "those of the directorate who may publish",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_CallSent)),
                CallUrls.Work(call.Number),
                Readers.In(call.Owner, [.. PublishCall.Needs.Roles]))
            {
                Matter = await occasion.VersionOf(happened.Call, happened.Ordinal),
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = await db.ManageableDraft(input.Call, actor, cancel);
        if (found.Refusal is { } none) return none;
        var (call, draft, check) = found.Value;
        if (CallRules.MayBePublished(call, draft, clock.Now) is { } unready) return unready;
        if (draft.Send(check, actor, change.At) is { } no) return no;

        change.Record(new CallDraftSent(call.Id, draft.Ordinal, check.Rounds.Count));
        return new Done();
    }
}
