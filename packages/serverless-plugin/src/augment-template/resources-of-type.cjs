// @ts-check
'use strict';

/** @import { PropertiesByType, Resource, Template } from '../template.ts' */

/**
 * @template {keyof PropertiesByType} T
 * @param {Resource | undefined} resource
 * @param {T} type
 * @returns {resource is Resource<PropertiesByType[T]>}
 */
const isOfType = (resource, type) => resource?.Type === type;

/**
 * The logical ids and properties of a template's resources of one type.
 *
 * @template {keyof PropertiesByType} T
 * @param {Template['Resources']} resources
 * @param {T} type
 * @returns {{ id: string, resource: Resource<PropertiesByType[T]>, properties: PropertiesByType[T] }[]}
 */
function resourcesOfType(resources, type) {
  return Object.entries(resources).flatMap(([id, resource]) =>
    isOfType(resource, type) ? [{ id, resource, properties: resource.Properties }] : [],
  );
}

module.exports = { isOfType, resourcesOfType };
