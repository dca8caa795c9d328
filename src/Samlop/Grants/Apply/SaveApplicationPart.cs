using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>
/// Lagre en del av søknaden: complete or not. What is typed must be readable; what is missing may wait. A change of what is confirmed ends
/// the confirmation, and that is told.
/// </summary>
[Process("ApplicationChanged")]
public sealed class SaveApplicationPart(AppDb db, RegisterData register)
    : IUseCase<SaveApplicationPart.Input, SaveApplicationPart.Saved>,
        ISavesDraft
{
    public static Permission Needs => StartApplication.Needs;

    public sealed class Input : IInput<SaveApplicationPart, Input, Saved>
    {
        public GrantApplicationId Application { get; set; }

        public string Part { get; set; } = "";

        /// <summary>The version of the part that the page was made from; 0 for a part not yet saved.</summary>
        public int BasedOn { get; set; }

        // The form binding sets a list that was not sent to null.
        public List<TypedAnswer> Fields { get; set => field = value ?? []; } = [];

        public List<TypedLine> Rows { get; set => field = value ?? []; } = [];

        /// <summary>The years across the grid of the budget, as the page drew them.</summary>
        public List<string?> Years { get; set => field = value ?? []; } = [];

        /// <summary>The budget as its grid is typed; its rows come before those of <see cref="Rows"/>.</summary>
        public List<TypedBudgetLine> Lines { get; set => field = value ?? []; } = [];

        internal TypedBudget Budget => new(Years, Lines);

        /// <summary>Set by the button that was pressed: go on to the next part, stay, or what <see cref="TypedBudget"/> can do.</summary>
        public string? Then { get; set; }
    }

    /// <summary>An answer as typed.</summary>
    public sealed class TypedAnswer
    {
        public string Key { get; set; } = "";

        public string? Value { get; set; }
    }

    /// <summary>A row as typed, its cells in the order of the columns. One whose cells are all empty is dropped.</summary>
    public sealed class TypedLine
    {
        public string? Code { get; set; }

        public List<string?> Cells { get; set => field = value ?? []; } = [];
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var part = ApplicationStructure.Part(input.Part);
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (part is null || application is null) return Refusal.NotFound;
        if (application.MayChange() is { } no) return no;

        var named = application.Attachments.Select(a => a.Partner).OfType<string>();
        var (content, errors) = new TypedApplicationPart(
            part,
            input,
            await db.OptionsFor(application.Call, register, cancel),
            named
        ).Read();
        if (errors.Any)
            return errors;

        var confirmed = application.Confirmed;
        if (!application.Save(part.Key, content, input.BasedOn, actor.User, change.At)) return Refusal.ChangedByOther;
        if (confirmed?.EndedAt is not null) change.Record(new ConfirmationEnded(application.Id, confirmed.Id));
        return new Saved(change.At, input.Then);
    }
}
