using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.UseCases;

/// <summary>What holds for each use case there is, and each that comes.</summary>
public abstract class EveryUseCaseTests(SamlopHost host) : HostTests(host)
{
    private static readonly MethodInfo RunAny = typeof(EveryUseCaseTests).GetMethod(nameof(RefusalOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    [Theory, EveryUseCase]
    public async Task UseCase_ByARoleWithoutItsPermission_IsRefused(Type useCase)
    {
        var arguments = AllUseCases.ContractOf(useCase)!.GetGenericArguments();
        var run = RunAny.MakeGenericMethod([useCase, .. arguments]);
        foreach (var role in AllUseCases.RolesWithout(AllUseCases.NeedsOf(useCase)))
        {
            (await (Task<Refusal?>)run.Invoke(this, [role])!).ShouldBe(Refusal.NotAllowed, $"{useCase.Name} as {role}");
        }
    }

    private async Task<Refusal?> RefusalOf<TUse, TInput, TResult>(Role role)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult>
    {
        var actor = new Actor(Given.Id<UserId>(), Given.Id<OrganisationId>(), AllUseCases.Permissions.Of(role));
        var outcome = await Host.Services.GetRequiredService<Runner>().Run<TUse, TInput, TResult>(Activator.CreateInstance<TInput>(), actor);
        return outcome.Refusal;
    }
}

public sealed class EveryUseCaseTests_OnSqlite(SqliteHost host) : EveryUseCaseTests(host), IClassFixture<SqliteHost>;

public sealed class EveryUseCaseTests_OnPostgres(PostgresHost host) : EveryUseCaseTests(host), IClassFixture<PostgresHost>;
