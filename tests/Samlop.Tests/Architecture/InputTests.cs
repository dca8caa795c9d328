using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>
/// What an input holds that is not typed: made before the run, received by the form. There is one way to mark it, and a form can never fill
/// it.
/// </summary>
public class InputTests
{
    [Fact]
    public void WhatNoFormFills_IsMarked_AndCannotBeSetFromOutside() =>
        Properties().Where(p => p.SetMethod is { IsPublic: true } == p.IsDefined(typeof(IgnoreDataMemberAttribute)) || p.IsDefined(typeof(JsonIgnoreAttribute)))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}").ShouldBeEmpty();

    private static IEnumerable<PropertyInfo> Properties() =>
        from useCase in AllUseCases.In(typeof(IModule).Assembly)
        let input = AllUseCases.ContractOf(useCase)!.GetGenericArguments()[0]
        from property in input.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        select property;
}
