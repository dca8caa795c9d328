using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.UseCases;
using Xunit.Sdk;

namespace Samlop.Tests.Support;

/// <summary>The use cases of the program, and who may run them.</summary>
public static class AllUseCases
{
    /// <summary>What the modules put in, without starting the program.</summary>
    public static ModuleSetup Setup { get; } = ReadModules();

    /// <summary>The roles' permissions as use cases and rights to read list them, read without starting the program.</summary>
    public static RolePermissions Permissions { get; } =
        RolePermissions.In([typeof(IModule).Assembly], Setup.Services.Select(s => s.ImplementationInstance).OfType<Permission>());

    public static IReadOnlyList<Type> In(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && ContractOf(type) is not null).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The closed <see cref="IUseCase{TInput, TResult}"/> of a use case; null for other types.</summary>
    public static Type? ContractOf(Type type) => type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IUseCase<,>));

    public static Permission NeedsOf(Type useCase) => (Permission)useCase.GetProperty("Needs", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    public static IEnumerable<Role> RolesWith(Permission permission) => Enum.GetValues<Role>().Where(role => Permissions.Of(role).Give(permission));

    public static IEnumerable<Role> RolesWithout(Permission permission) => Enum.GetValues<Role>().Except(RolesWith(permission));

    private static ModuleSetup ReadModules()
    {
        var setup = new ModuleSetup(new ServiceCollection(), new ConfigurationBuilder().Build());
        foreach (var module in typeof(IModule).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IModule).IsAssignableFrom(type)))
        {
            typeof(ModuleSetup).GetMethod(nameof(ModuleSetup.Add))!.MakeGenericMethod(module).Invoke(setup, null);
        }

        setup.Close();
        return setup;
    }
}

/// <summary>Each use case of the program, and those that the tests declare to try the runner with.</summary>
public sealed class EveryUseCaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        AllUseCases.In(typeof(IModule).Assembly).Concat(AllUseCases.In(typeof(EveryUseCaseAttribute).Assembly)).Select(type => new object[] { type });
}
