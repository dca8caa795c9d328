using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// Trekk søknaden: before a decision the county takes it back. It can be changed and sent anew, and is then judged by that sending.
/// </summary>
[Process("ApplicationWithdrawn")]
public sealed class WithdrawApplication(AppDb db, IEnumerable<IHoldsApplication> holders) : IUseCase<WithdrawApplication.Input, Done>
{
    public static Permission Needs => SendApplication.Needs;

    public sealed class Input : IInput<WithdrawApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await holders.Hold(application.Id, cancel) is { } held) return held;
        if (application.Withdraw(change.At) is { } no) return no;

        change.Record(new ApplicationWithdrawn(application.Id, application.Sent[^1].Number));
        return new Done();
    }
}
