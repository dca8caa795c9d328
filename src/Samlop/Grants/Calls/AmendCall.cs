using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Endre en utlysning: a new version is begun from the one in force. The old one stays readable.</summary>
[Process("CallAmendmentStarted"), TellsNobody(Untold.OwnWork)]
public sealed class AmendCall(AppDb db) : IUseCase<AmendCall.Input, Done>
{
    public const int NoteLimit = 2000;

    public static Permission Needs => StartCall.Needs;

    public sealed class Input : IInput<AmendCall, Input, Done>
    {
        public CallId Call { get; set; }

        /// <summary>What is amended and why, in a sentence for those who follow the call.</summary>
        public string? ChangeNote { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (call is null) return Refusal.NotFound;
        if (call.MayAmend() is { } no) return no;

        var errors = new FieldErrors();
        var missing = Phrase.In<GrantsText>(nameof(GrantsText.Error_ChangeNoteMissing));
        var note = TypedField.NeededText(input.ChangeNote, NoteLimit, nameof(Input.ChangeNote), missing, errors);
        if (errors.Any) return errors;

        var draft = call.Amend(note, change.At);
        db.BeginCheck(draft, actor.User);

        change.Record(new StartCall.CallDraftBegun(call.Id, draft.Ordinal));
        return new Done();
    }
}
