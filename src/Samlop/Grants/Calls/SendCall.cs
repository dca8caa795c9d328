using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

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

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallRefusal.CallHasNoDraft;
        if (CallRules.MayBePublished(call, draft, clock.Now) is { } unready) return unready;

        var check = await db.CheckOf(draft, cancel);
        if (check.Send(actor, change.At) is { } no) return no;

        change.Record(new CallDraftSent(call.Id, draft.Ordinal, check.Rounds.Count));
        return new Done();
    }
}
