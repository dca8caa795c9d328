using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Forkast utkast: the draft is given up. It is kept, and the version in force stays in force.</summary>
[Process("CallDraftDiscarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardCallDraft(AppDb db) : IUseCase<DiscardCallDraft.Input, Done>
{
    public static Permission Needs => StartCall.Needs;

    public sealed class Input : IInput<DiscardCallDraft, Input, Done>
    {
        public CallId Call { get; set; }
    }

    /// <summary>A draft was given up.</summary>
    [Event("grants.call.draft-discarded"), Was("CallDraftDiscarded")]
    public sealed record CallDraftDiscarded(CallId Call, int Ordinal) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftDiscarded), Ordinal);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = await db.ManageableDraft(input.Call, actor, cancel);
        if (found.Refusal is { } none) return none;
        var (call, draft, check) = found.Value;
        if (draft.MayChange(check) is { } no) return no;

        draft.Discard(change.At);
        call.Touch();
        change.Record(new CallDraftDiscarded(call.Id, draft.Ordinal));
        return new Done();
    }
}
