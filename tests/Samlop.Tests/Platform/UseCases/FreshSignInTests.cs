using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access.Moving;
using Samlop.Access.SignIn.Confirm;
using Samlop.Access.SignIn.Issuers;
using Samlop.Agreements.Sign;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Report;
using Samlop.Persons.Facts;
using Samlop.Persons.Glass;
using Samlop.Persons.Graded;
using Samlop.Platform;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.UseCases;

/// <summary>Which acts ask for a fresh sign-in, and that none of them goes on without.</summary>
public sealed class FreshSignInTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private static readonly MethodInfo RunAny = typeof(FreshSignInTests).GetMethod(nameof(RefusalOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The protected address, by which number somebody signs in, breaking the glass, signatures; payments when they come.</summary>
    [Fact]
    public void ActsOfWeight_AreThese() =>
        Marked().ShouldBe([typeof(GradeAddress), typeof(ProposeNaming), typeof(SendNaming), typeof(ApproveNaming), typeof(ApproveSignInMove), typeof(BreakGlass), typeof(SignAgreement), typeof(AcceptAward), typeof(ApprovePayment), typeof(GiveLift), typeof(SendOrder), typeof(SendReport)], ignoreOrder: true);

    [Fact]
    public async Task ActOfWeight_ByARoleWithItsPermission_WithoutAFreshSignIn_IsRefused()
    {
        foreach (var useCase in Marked())
        {
            var run = RunAny.MakeGenericMethod([useCase, .. AllUseCases.ContractOf(useCase)!.GetGenericArguments()]);
            foreach (var role in AllUseCases.NeedsOf(useCase).Roles)
                (await (Task<Refusal?>)run.Invoke(this, [role])!).ShouldBe(Refusal.SignInAnew, $"{useCase.Name} as {role}");
        }
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("1", 1)]
    [InlineData("60", 60)]
    [InlineData("0", null)]
    [InlineData("61", null)]
    [InlineData("ti", null)]
    public void Window_IsASetting(string typed, int? minutes)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Samlop:SignIn:FreshMinutes", typed)]).Build();
        FreshSignIns Read() => new(new SignInIssuers([]), configuration, TimeProvider.System);
        if (minutes is { } allowed) Read().Window.ShouldBe(TimeSpan.FromMinutes(allowed));
        else Should.Throw<StartRefused>(Read).Message.ShouldContain("FreshMinutes");
    }

    private static IReadOnlyList<Type> Marked() =>
        [.. AllUseCases.In(typeof(IModule).Assembly).Where(useCase => FreshSignInAttribute.IsLackedBy(Actor.Nobody, useCase))];

    private async Task<Refusal?> RefusalOf<TUse, TInput, TResult>(Samlop.Access.Role role)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult>
    {
        var actor = new Actor(Given.Id<UserId>(), Given.Id<OrganisationId>(), AllUseCases.Permissions.Of(role));
        var outcome = await Host.Services.GetRequiredService<Runner>().Run<TUse, TInput, TResult>(Activator.CreateInstance<TInput>(), actor);
        return outcome.Refusal;
    }
}
