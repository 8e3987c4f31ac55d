using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>
/// All types that a type names: ancestors, constraints, attributes and what they are given, fields, signatures, and everything in
/// its method bodies, generic arguments included. Constants leave no trace in compiled code: see the test of the sources' imports.
/// </summary>
public static class TypeUses
{
    /// <summary>The types, several times if used several times, without generic parameters.</summary>
    public static IEnumerable<TypeReference> For(TypeDefinition type) => Named(type).SelectMany(Parts);

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(implemented => implemented.InterfaceType),
            .. Constraints(type),
            .. Attributes(type),
            .. type.Fields.SelectMany(field => Attributes(field).Prepend(field.FieldType)),
            .. type.Properties.SelectMany(property => Attributes(property).Prepend(property.PropertyType)),
            .. type.Events.SelectMany(raised => Attributes(raised).Prepend(raised.EventType)),
            .. type.Methods.SelectMany(Named),
        ];

    private static IEnumerable<TypeReference?> Named(MethodDefinition method) =>
        [
            .. Signature(method),
            .. Constraints(method),
            .. Attributes(method),
            .. method.Parameters.SelectMany(Attributes),
            .. method.HasBody ? Named(method.Body) : [],
        ];

    private static IEnumerable<TypeReference?> Named(MethodBody body) =>
        [
            .. body.Variables.Select(variable => variable.VariableType),
            .. body.ExceptionHandlers.Select(handler => handler.CatchType),
            .. body.Instructions.SelectMany(instruction => Named(instruction.Operand)),
        ];

    private static IEnumerable<TypeReference?> Named(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method => Signature(method),
        CallSite site => [site.ReturnType, .. site.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
        [
            method.DeclaringType,
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ];

    private static IEnumerable<TypeReference?> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(property => property.Argument))
            .Concat(attribute.Fields.Select(field => field.Argument))
            .SelectMany(Named)
            .Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference?> Named(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument boxed => Named(boxed),
        CustomAttributeArgument[] several => several.SelectMany(Named),
        _ => [argument.Type],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        FunctionPointerType pointer => [.. Parts(pointer.ReturnType), .. pointer.Parameters.SelectMany(
            parameter => Parts(parameter.ParameterType))],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
