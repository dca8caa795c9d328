using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>
/// Lagre en del: saves one part of a call's draft, complete or not. What is typed must be readable; what is missing may wait.
/// </summary>
public sealed class SaveCallPart(AppDb db) : IUseCase<SaveCallPart.Input, SaveCallPart.Saved>, ISavesDraft
{
    public static Permission Needs => StartCall.Needs;

    public sealed class Input : IInput<SaveCallPart, Input, Saved>
    {
        public CallId Call { get; set; }

        public string Part { get; set; } = "";

        /// <summary>The version of the part that the page was made from; 0 for a part not yet saved.</summary>
        public int BasedOn { get; set; }

        // The form binding sets a list that was not sent to null.
        public List<TypedField> Fields { get; set => field = value ?? []; } = [];

        public List<TypedRow> Rows { get; set => field = value ?? []; } = [];

        /// <summary>Set by the button that was pressed: go on to the next part, or stay.</summary>
        public string? Then { get; set; }
    }

    /// <summary>A field as typed.</summary>
    public sealed class TypedField
    {
        public string Key { get; set; } = "";

        public string? Value { get; set; }
    }

    /// <summary>A row of a list as typed. A row whose cells are all empty is dropped.</summary>
    public sealed class TypedRow
    {
        public string List { get; set; } = "";

        public string? Code { get; set; }

        public string? First { get; set; }

        public string? Second { get; set; }

        public string? Third { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var part = CallStructure.Part(input.Part);
        var call = await db.ManageableCall(input.Call, actor, cancel);
        if (part is null || call is null) return Refusal.NotFound;
        if (call.Draft is not { } draft) return CallVersion.CallHasNoDraft;

        var check = await db.CheckOf(draft, cancel);
        if (check.MayChange() is { } no) return no;

        var (content, errors) = new TypedCallPart(part, input).Read();
        if (errors.Any) return errors;
        if (!draft.Save(part.Key, content, input.BasedOn, actor.User, change.At)) return Refusal.ChangedByOther;

        check.PreparedBy(actor.User);
        return new Saved(change.At, input.Then);
    }
}
